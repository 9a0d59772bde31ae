/**
 * A sandbox may refuse windows without a word. The link is then shown as text to copy by hand, since the clipboard is
 * refused as well.
 */
export function openOutside(root: HTMLElement): void {
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[target="_blank"]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
    event.preventDefault();
    const opened = attempt(link.href);
    if (!opened) showAddress(root, link.href);
  });
}

/** Without `noopener` in the call, which would hide whether there is a window; the window is cut loose at once. */
function attempt(address: string): boolean {
  try {
    const opened = window.open('about:blank', '_blank');
    if (opened === null) return false;
    opened.opener = null;
    opened.location.replace(address);
    return true;
  } catch {
    return false;
  }
}

function showAddress(root: HTMLElement, address: string): void {
  root.querySelector('.fig-address')?.remove();
  const field = document.createElement('input');
  field.readOnly = true;
  field.value = address;
  field.setAttribute('aria-label', 'Address of the whole program, at this moment');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  const panel = document.createElement('div');
  panel.className = 'fig-address';
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', 'This page allows no window. Copy the address');
  const words = document.createElement('p');
  words.textContent = 'This page lets the figure open no window. Copy the address:';
  panel.append(words, field, close);
  close.addEventListener('click', () => panel.remove());
  root.append(panel);
  field.focus();
  field.select();
}
