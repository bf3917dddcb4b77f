interface Field {
  readonly name: string;
  readonly type: string;
  readonly missingValues?: readonly { readonly value: string }[];
}

interface Key {
  readonly fields: readonly string[];
  readonly reference: {
    readonly resource?: string;
    readonly fields: readonly string[];
  };
}

export interface Descriptor {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly type?: string;
    readonly format: string;
    readonly schema?: {
      readonly fields: readonly Field[];
      readonly foreignKeys?: readonly Key[];
    };
  }[];
}

/**
 * A descriptor of version 2 as version 1 of the standard says the same, for the validator, which knows only that one:
 * missing values stand for a whole table, a table's own name is empty, and a time with milliseconds needs "any". Of each
 * table's foreign keys one is kept: the validator puts what it found into the row, where the next key would look.
 */
export const toVersion1 = (descriptor: Descriptor, keptKey = 0): object => ({
  ...descriptor,
  $schema: undefined,
  resources: descriptor.resources.map((resource) => {
    const { schema } = resource;
    if (!schema || resource.format !== "csv") return { ...resource };
    const missing = schema.fields.flatMap(
      ({ missingValues }) => missingValues?.map(({ value }) => value) ?? [],
    );
    return {
      ...resource,
      profile: "tabular-data-resource",
      schema: {
        ...schema,
        missingValues: [...new Set(missing)],
        fields: schema.fields.map((field) => ({
          ...field,
          missingValues: undefined,
          ...(field.type === "datetime" && { format: "any" }),
        })),
        ...(schema.foreignKeys && {
          foreignKeys: schema.foreignKeys
            .slice(keptKey, keptKey + 1)
            .map(({ fields, reference }) => ({
              fields,
              reference: { resource: "", ...reference },
            })),
        }),
      },
    };
  }),
});
