/** Puts together what a report needs: which page, which version, which words. */
for (const box of document.querySelectorAll<HTMLElement>('[data-report]')) {
  const status = box.querySelector<HTMLElement>('[role=status]')!;
  const button = box.querySelector('button')!;
  button.addEventListener('pointerdown', (event) => event.preventDefault()); // keeps the selection
  button.addEventListener('click', async () => {
    const words = getSelection()?.toString().trim().slice(0, 1000);
    const report = [
      `Error in: ${box.dataset['report']}`,
      `Address: ${location.href}`,
      `Words: ${words || '(none selected)'}`,
      `Browser: ${navigator.userAgent}`,
      'What is wrong: ',
    ].join('\n');
    try {
      await navigator.clipboard.writeText(report);
      status.textContent = 'Copied. Add what is wrong, and send it.';
    } catch {
      status.textContent =
        'This browser does not let the page copy. The address and your words are what we need.';
    }
  });
}
