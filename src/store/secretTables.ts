interface SecretsTable {
  name: string;
  value: Buffer;
}

/** Keys by which what leaves the server is known again. */
export interface SecretTables {
  secrets: SecretsTable;
}
