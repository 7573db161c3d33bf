/** Inline in the head: where the site is opened from a file, a link to a folder leads to the page in it. */
export const openFolders =
  "if(location.protocol==='file:')addEventListener('click',e=>{let a=e.target.closest('a[href]');if(a&&a.protocol==='file:'&&a.pathname.endsWith('/'))a.pathname+='index.html'},true)";
