/** A link to a lab's state leads to the lab. There it wakes, because it is in sight, and reads the address itself. */
const go = () => {
  const id = /^#(lab-[a-z0-9]+)\?/.exec(location.hash)?.[1];
  if (id) document.getElementById(id)?.scrollIntoView();
};
addEventListener('hashchange', go);
go();
