/** Somebody may look at a preview for long; what was printed is thrown away when the next one is. */
let printed: HTMLIFrameElement | undefined;

/** Opens the browser's print dialog on a document of its own; the page itself is not touched. */
export async function printHtml(html: string, title: string): Promise<void> {
  printed?.remove();
  const frame = document.createElement('iframe');
  printed = frame;
  frame.title = title;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.className = 'printed';
  await new Promise<void>((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true });
    frame.srcdoc = html;
    document.body.append(frame);
  });
  const { contentWindow } = frame;
  contentWindow?.focus();
  contentWindow?.print();
}
