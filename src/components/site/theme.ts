/** Sets the theme on the document; `auto` leaves it to the machine. Pictures listen for `from-noise:theme`. */
export function applyTheme(theme: 'auto' | 'light' | 'dark'): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  dispatchEvent(new Event('from-noise:theme'));
}

/** Before the first paint, inline in the head: the stored theme and motion, checked. */
export const beforePaint =
  "try{let s=JSON.parse(localStorage.getItem('from-noise:settings')||'{}'),d=document.documentElement.dataset;if(/^(light|dark)$/.test(s.theme))d.theme=s.theme;if(/^(less|more)$/.test(s.motion))d.motion=s.motion}catch{}";
