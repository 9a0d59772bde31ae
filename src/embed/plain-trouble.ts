/** What goes wrong before there are styles and parts to say it nicely: a sentence, and the way to the whole program. */
export function plainTrouble(root: HTMLElement, message: string, link: string): void {
  root.replaceChildren(wayOut(message, link));
  root.firstElementChild?.setAttribute('role', 'alert');
}

/** Leads on where a figure cannot. */
export function wayOut(message: string, link: string): HTMLElement {
  const text = document.createElement('p');
  text.style.cssText = 'margin:12px 16px;font:14px/20px system-ui,sans-serif';
  const open = document.createElement('a');
  open.href = link;
  open.target = '_blank';
  open.rel = 'noopener noreferrer';
  open.style.color = 'inherit';
  open.textContent = 'Open it in full';
  text.append(`${message} `, open, '.');
  return text;
}
