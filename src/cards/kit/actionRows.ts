import { MAX_ACTIONS, type ActionSet, type CardAction } from './adaptiveCard';

/** Buttons inside a card, in as many sets as they need; a set never holds more than Teams shows. */
export function actionRows(actions: readonly CardAction[]): ActionSet[] {
  const rows: ActionSet[] = [];
  for (let from = 0; from < actions.length; from += MAX_ACTIONS) {
    const some = actions.slice(from, from + MAX_ACTIONS);
    rows.push({ type: 'ActionSet', spacing: from === 0 ? 'Medium' : 'Small', actions: some });
  }
  return rows;
}
