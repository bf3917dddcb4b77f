import {
  envelopeSchema,
  signedSchemas,
  type Signatures,
  type SignedByRole,
  type TufRole,
} from "@/data/tuf";
import { fromUtf8 } from "./bytes";
import { SyncFailure } from "./failure";

/** A metadata file that was read but not yet believed. */
export interface Metadata<Role extends TufRole> {
  readonly role: Role;
  readonly signed: SignedByRole[Role];
  /** The signed part as it came, for the signature covers fields that we do not know. */
  readonly raw: unknown;
  readonly signatures: Signatures;
  readonly bytes: Uint8Array;
}

/** Reads a metadata file. @throws SyncFailure where it is something else, as the page of a captive portal */
export function readMetadata<Role extends TufRole>(
  role: Role,
  bytes: Uint8Array,
): Metadata<Role> {
  let json: unknown;
  try {
    json = JSON.parse(fromUtf8(bytes));
  } catch (error) {
    throw new SyncFailure("not-metadata", `The ${role} file is not JSON.`, {
      cause: error,
    });
  }
  const envelope = envelopeSchema.safeParse(json);
  const signed = signedSchemas[role].safeParse(envelope.data?.signed);
  if (!envelope.success || !signed.success) {
    const [issue] = (envelope.error ?? signed.error)?.issues ?? [];
    throw new SyncFailure(
      "not-metadata",
      `The ${role} file is not TUF metadata: ${issue?.path.join(".")}: ${issue?.message}.`,
    );
  }
  return {
    role,
    signed: signed.data as SignedByRole[Role],
    raw: (json as { signed: unknown }).signed,
    signatures: envelope.data.signatures,
    bytes,
  };
}
