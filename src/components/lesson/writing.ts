/** Text boxes that remember, on this machine. */
for (const box of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-kept]')) {
  const key = box.dataset['kept']!;
  try {
    if (box.value === '') box.value = localStorage.getItem(key) ?? '';
  } catch {
    // Nothing kept, nothing lost.
  }
  box.addEventListener('input', () => {
    try {
      localStorage.setItem(key, box.value.slice(0, 10_000));
    } catch {
      // The text stays on the page until it is left.
    }
  });
}
