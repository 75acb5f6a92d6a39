const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The object id of a person in Entra, in the small letters in which activities give it. */
export function readPersonId(text: string): { id: string } | { fault: string } {
  const id = text.trim().toLowerCase();
  return OBJECT_ID.test(id)
    ? { id }
    : { fault: `"${text}" is no object id of Entra, such as 2f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4` };
}
