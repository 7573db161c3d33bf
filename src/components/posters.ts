/** Every lab that comes into view shows a picture of its recorded run. The scripts that paint it come then, too. */
const seen = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      void import('../labs/poster').then(({ showPoster }) => showPoster(target as HTMLElement));
    }
  },
  { rootMargin: '800px' },
);
for (const lab of document.querySelectorAll('[data-lab]'))
  if (lab.querySelector('canvas[data-view]')) seen.observe(lab);
