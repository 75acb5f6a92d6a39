/** One thing to do with the knowledge: `lawaraq knowledge <name>`, in a file of that name. */
export interface KnowledgeAction {
  /** One line for the list of actions. */
  summary: string;
  usage: string;
  /** @throws UsageError or FaultsFound */
  run(args: readonly string[]): Promise<void>;
}
