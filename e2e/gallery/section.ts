/** A titled part of a gallery page. The address says the theme: `#dark`, `#light`. */
export function section(title: string): HTMLElement {
  document.documentElement.dataset['theme'] = location.hash.includes('dark') ? 'dark' : 'light';
  const made = document.createElement('section');
  const heading = document.createElement('h2');
  heading.textContent = title;
  const host = document.createElement('div');
  made.append(heading, host);
  document.body.append(made);
  return host;
}
