/** An error as Excel answers it to a batch. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
  }
}

export const invalidArgument = (why: string): HostError =>
  new HostError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format: ${why}`,
  );
export const itemNotFound = (): HostError =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
export const accessDenied = (): HostError =>
  new HostError("AccessDenied", "You can't perform the requested operation.", 403);
export const itemExists = (): HostError =>
  new HostError("ItemAlreadyExists", "The resource being created already exists.", 409);

/** Not an answer of Excel's: this host lacks a member, and a test must see that at once. */
export class NotPlayed extends Error {
  constructor(member: string) {
    super(`excel-host: ${member} is not implemented`);
    this.name = "NotPlayed";
  }
}
