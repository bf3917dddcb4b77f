/** What tests call inside the extension's own pages, where the browser provides it. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: {
    local: {
      get(name: string): Promise<Record<string, unknown>>;
      set(values: Record<string, unknown>): Promise<void>;
      remove(name: string): Promise<void>;
    };
  };
};
