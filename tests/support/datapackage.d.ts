/** The part of the Frictionless library for JavaScript that the tests use; it has no types of its own. */
declare module "datapackage" {
  interface Resource {
    readonly name: string;
    readonly tabular: boolean;
    /** Reads every row, cast to the schema's types; throws at the first that breaks it, or one of its keys. */
    read(options: {
      cast: boolean;
      relations: boolean;
    }): Promise<readonly unknown[]>;
  }
  export class Package {
    static load(
      descriptor: object,
      options: { basePath: string; strict: boolean },
    ): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
}
