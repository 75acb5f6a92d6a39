import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { TRANSITIONS } from '../../../../src/records/workflow/recordWorkflow';
import {
  workflowDiagram,
  workflowDocument,
} from '../../../../src/records/workflow/workflowDiagram';

describe('the page about the workflow', () => {
  it('is what the rules make of it; else run: npx lawaraq records workflow > docs/record-workflow.md', () => {
    const page = readFileSync(resolve(__dirname, '../../../../docs/record-workflow.md'), 'utf8');
    expect(page).toBe(workflowDocument());
  });

  it('shows every transition, with who may take it, and that a version is superseded', () => {
    const lines = workflowDiagram()
      .split('\n')
      .map((line) => line.trim());
    for (const { from, action, to, by } of TRANSITIONS)
      expect(
        lines.filter((line) => line.startsWith(`${from} --> ${to}: ${action} (${by.join(', ')})`)),
      ).toHaveLength(1);
    expect(lines[0]).toBe('stateDiagram-v2');
    expect(lines).toContain('verified --> superseded: the next version is verified');
    expect(lines).toContain('superseded --> [*]');
  });
});
