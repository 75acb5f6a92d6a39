/** Half of a pair: no character. */
export const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * What has no glyph of its own (Unicode: Default_Ignorable_Code_Point): zero-width marks, joiners,
 * marks of direction, variation selectors, fillers, tags; and the marks of annotations.
 */
export const UNSEEN = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** C0, DEL, C1, and the separators of lines and paragraphs. */
export const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
