/** The product's mark: an ID with three references, a segment each. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <g fill="none" strokeWidth="3.2" strokeLinecap="butt">
        <path data-user="0" stroke="var(--ioasid-user)" d="M12.9 2.6a9.5 9.5 0 0 1 8 12.5" />
        <path data-user="1" stroke="var(--ioasid-user)" d="M19.9 17a9.5 9.5 0 0 1-15.8 0" />
        <path data-user="3" stroke="var(--ioasid-user)" d="M3.1 15.1a9.5 9.5 0 0 1 8-12.5" />
      </g>
      <circle cx="12" cy="12" r="3.6" fill="currentColor" />
    </svg>
  );
}
