/** Why an update did not happen. What was current stays current in every case. */
export const failureReasons = [
  "unreachable",
  "absent",
  "timeout",
  "too-large",
  "not-metadata",
  "signature",
  "rollback",
  "expired",
  "mismatch",
  "bad-gzip",
  "bad-patch",
  "invalid-registry",
  "newer-program-needed",
  "storage",
  "cancelled",
  "internal",
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** An update that was given up, with the reason that a person is told and the detail that an editor needs. */
export class SyncFailure extends Error {
  override readonly name = "SyncFailure";
  constructor(
    readonly reason: FailureReason,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(detail, options);
  }
}
