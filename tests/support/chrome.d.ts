/** What tests call inside the extension's own pages, where the browser provides it. */
declare const chrome: {
  alarms: {
    create(name: string, when: { when: number }): Promise<void>;
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
  };
  tabs: { query(what: { url: string }): Promise<{ id: number }[]> };
  windows: {
    create(what: { url: string; incognito: boolean }): Promise<object>;
  };
  action: {
    getTitle(of: object): Promise<string>;
    getBadgeText(of: { tabId?: number }): Promise<string>;
  };
  permissions: { getAll(): Promise<{ permissions: string[] }> };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  scripting: {
    getRegisteredContentScripts(): Promise<unknown[]>;
    executeScript(injection: {
      target: { tabId: number };
      files: string[];
    }): Promise<unknown>;
  };
  storage: {
    local: {
      get(name?: string | string[]): Promise<Record<string, unknown>>;
      set(values: Record<string, unknown>): Promise<void>;
      remove(name: string): Promise<void>;
    };
  };
};
