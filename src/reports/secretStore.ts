/** Random keys that all replicas share; each is made when it is first asked for. */
export interface SecretStore {
  /** 32 random bytes, the same ones whenever and wherever this name is asked for. */
  secret(name: string): Promise<Buffer>;
}
