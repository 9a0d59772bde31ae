/** The fixed colour of a user, as everywhere in the picture. The name always stands beside it. */
export function UserDot({ user }: { readonly user: number }) {
  return <span className="user-dot" data-user={user % 8} aria-hidden="true" />;
}
