/** What tests call inside the extension's own pages, where the browser provides it. */
declare const chrome: {
  storage: {
    local: {
      get(name: string): Promise<Record<string, unknown>>;
      set(values: Record<string, unknown>): Promise<void>;
      remove(name: string): Promise<void>;
    };
  };
};
