/** The few facts of every row that drawing asks for, shapes and troubles as codes. */
export interface Columns {
  readonly length: number;
  readonly users: Uint16Array;
  readonly shapes: Uint8Array;
  readonly troubles: Uint8Array;
  readonly parents: Int32Array;
  readonly operations: Int32Array;
  readonly lives: Int32Array;
}
