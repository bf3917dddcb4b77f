/** A file in the extension's own private part of the disk, for what is too large to be held in memory. */
export interface TemporaryFile {
  readonly writable: WritableStream<Uint8Array<ArrayBuffer>>;
  /** The file, once the stream is closed; it stays on the disk until the next one is opened. */
  read(): Promise<File>;
}

const folderName = "exports";

/**
 * Opens an empty temporary file and removes those before it: nobody can tell when a download from one was finished.
 * Chromium and Firefox know the origin's private file system without a permission.
 */
export async function openTemporaryFile(name: string): Promise<TemporaryFile> {
  await removeTemporaryFiles();
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(folderName, { create: true });
  const handle = await folder.getFileHandle(name, { create: true });
  return {
    writable: await handle.createWritable(),
    read: () => handle.getFile(),
  };
}

/** Removes what earlier exports left. */
export async function removeTemporaryFiles(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  try {
    await root.removeEntry(folderName, { recursive: true });
  } catch (error) {
    // There was none, or a download still reads from it.
    if (!(error instanceof DOMException)) throw error;
  }
}
