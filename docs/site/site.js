/* Light or dark, as the reader chose it last; the system's own wish before that. Figures follow data-theme. */
(() => {
  const page = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const kept = () => {
    try {
      return localStorage.getItem('ioasid-docs-shade');
    } catch {
      return null;
    }
  };
  const shade = () => page.dataset.theme ?? (system.matches ? 'dark' : 'light');

  const chosen = kept();
  if (chosen === 'light' || chosen === 'dark') page.dataset.theme = chosen;

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('#shade');
    const other = () => (shade() === 'dark' ? 'light' : 'dark');
    const say = () => {
      button.textContent = other() === 'dark' ? 'Dark' : 'Light';
      button.setAttribute('aria-label', `Change to ${other()} colours`);
    };
    button.addEventListener('click', () => {
      page.dataset.theme = other();
      try {
        localStorage.setItem('ioasid-docs-shade', page.dataset.theme);
      } catch {
        // It holds for this page then.
      }
      say();
    });
    system.addEventListener('change', say);
    say();
    button.hidden = false;
  });
})();
