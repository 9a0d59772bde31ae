/** Line icons on a 16-pixel grid, drawn for this program. They never stand alone without a name on their button. */
const PATHS = {
  play: <path d="M5 3.2v9.6L13 8z" fill="currentColor" stroke="none" />,
  pause: <path d="M5 3.5v9M11 3.5v9" strokeWidth="2.4" />,
  first: <path d="M3.5 3.5v9M12.5 3.8v8.4L6.3 8z" />,
  last: <path d="M12.5 3.5v9M3.5 3.8v8.4L9.7 8z" />,
  previous: <path d="M10 3.5 5.5 8l4.5 4.5" />,
  next: <path d="M6 3.5 10.5 8 6 12.5" />,
  down: <path d="m4 6.2 4 4 4-4" />,
  up: <path d="m4 9.8 4-4 4 4" />,
  check: <path d="m3.2 8.6 3.1 3.1 6.5-7" />,
  cross: <path d="m4 4 8 8M12 4l-8 8" />,
  dash: <path d="M4.5 8h7" />,
  condition: (
    <>
      <circle cx="8" cy="8" r="5.6" />
      <circle cx="8" cy="8" r="2" fill="currentColor" stroke="none" />
    </>
  ),
  warning: <path d="M8 2.2 14.4 13.3H1.6zM8 6.4v3.4M8 11.6v.1" />,
  hazard: (
    <path
      fillRule="evenodd"
      d="M8 1.6 15 14H1zM7.3 6h1.4v4H7.3zM7.3 11.2h1.4v1.4H7.3z"
      fill="currentColor"
      stroke="none"
    />
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.4v3.8M8 4.9v.1" />
    </>
  ),
  open: <path d="M2 12.5v-9h4l1.4 1.7H14v1.6M2 12.5 4 6.8h11l-2 5.7z" />,
  plus: <path d="M8 3.2v9.6M3.2 8h9.6" />,
  minus: <path d="M3.2 8h9.6" />,
  save: <path d="M8 2.5v7.3M4.8 6.9 8 10.1l3.2-3.2M2.8 13.3h10.4" />,
  print: <path d="M4.6 5.8V2.4h6.8v3.4M4.6 11.4H2.4V5.8h11.2v5.6h-2.2M4.6 9.4h6.8v4.2H4.6z" />,
  link: (
    <path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.3-2.3a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.2 9.1a2.6 2.6 0 0 0 3.7 3.7l.9-.9" />
  ),
  light: (
    <>
      <circle cx="8" cy="8" r="2.8" />
      <path d="M8 1.4v1.4M8 13.2v1.4M1.4 8h1.4M13.2 8h1.4M3.3 3.3l1 1M11.7 11.7l1 1M12.7 3.3l-1 1M4.3 11.7l-1 1" />
    </>
  ),
  dark: <path d="M13.4 9.6A5.8 5.8 0 0 1 6.4 2.6a5.8 5.8 0 1 0 7 7z" />,
  auto: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M8 2.3a5.7 5.7 0 0 1 0 11.4z" fill="currentColor" stroke="none" />
    </>
  ),
  help: <path d="M5.9 6.2a2.1 2.1 0 1 1 3.3 1.7c-.8.5-1.2.9-1.2 1.8M8 12v.1" />,
  filter: <path d="M2.2 3.5h11.6L9.4 8.6v4L6.6 14V8.6z" />,
  branch: (
    <>
      <circle cx="4.5" cy="3.7" r="1.6" />
      <circle cx="4.5" cy="12.3" r="1.6" />
      <circle cx="11.5" cy="5.7" r="1.6" />
      <path d="M4.5 5.3v5.4M11.5 7.3c0 2.4-2.6 2.4-4.6 2.9-1.3.3-2.2.9-2.4 1" />
    </>
  ),
  trash: <path d="M2.8 4.4h10.4M6.2 4.2V2.7h3.6v1.5M4.3 4.6l.6 8.7h6.2l.6-8.7" />,
  pencil: <path d="m2.8 13.2.7-3 7.3-7.3 2.3 2.3-7.3 7.3zM9.3 4.4l2.3 2.3" />,
  copy: <path d="M5.6 5.6h7.6v7.6H5.6zM10.4 5.4V2.8H2.8v7.6h2.6" />,
  compare: <path d="M8 2v12M2.5 4.5h3M2.5 8h3M2.5 11.5h3M10.5 4.5h3M10.5 8h3" />,
  pin: <path d="M5.6 2.4h4.8l-.7 4.3 2.2 2.2H4.1l2.2-2.2zM8 8.9v4.9" />,
  bookmark: <path d="M4.2 2.4h7.6v11.2L8 10.7l-3.8 2.9z" />,
  fit: <path d="M2.5 5.6V2.5h3.1M10.4 2.5h3.1v3.1M13.5 10.4v3.1h-3.1M5.6 13.5H2.5v-3.1" />,
  present: <path d="M1.8 2.8h12.4M2.8 2.8v7.4h10.4V2.8M8 10.4v3M5.2 13.6 8 11.4l2.8 2.2" />,
  blank: <path d="M2 3.2h12v9.2H2z" fill="currentColor" />,
  laser: (
    <>
      <circle cx="5.2" cy="10.8" r="2.4" fill="currentColor" stroke="none" />
      <path d="m8.2 7.8 5.2-5.2M4.6 5.4 4 3.6M10.6 11.4l1.8.6M8.6 4.2l.6-1.8M11.8 7.4l1.8-.6" />
    </>
  ),
  speaker: (
    <>
      <path d="M2 3h12v7.6H2zM5.6 13.2h4.8" />
      <path d="M4.4 5.4h4M4.4 7.8h2.4M10.6 5.4h1" />
    </>
  ),
  follow: (
    <>
      <circle cx="5.4" cy="5" r="2" />
      <circle cx="11.2" cy="5.6" r="1.6" />
      <path d="M1.8 12.8c0-2.4 1.5-4 3.6-4s3.6 1.6 3.6 4M10.8 9.4c1.9 0 3.2 1.3 3.2 3.4" />
    </>
  ),
  more: <path d="M3.4 8h.1M8 8h.1M12.6 8h.1" strokeWidth="2.2" />,
  record: (
    <>
      <path d="M8 4.3C6.6 3.2 4.6 2.8 2.4 3v9.2c2.2-.2 4.2.2 5.6 1.2 1.1-.8 2.5-1.2 4.1-1.3M8 4.3v9M8 4.3c1.1-.8 2.5-1.2 4.1-1.3" />
      <circle cx="12.6" cy="7.6" r="2" fill="currentColor" stroke="none" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.2" />
      <path d="m10.2 10.2 3.4 3.4" />
    </>
  ),
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {PATHS[name]}
    </svg>
  );
}
