declare module 'edmonds-blossom-fixed' {
  /**
   * Each vertex's partner, or -1, by vertex: the matching of most weight, of those with most pairs if `maxCardinality`.
   * Compares without tolerance, so weights should be integers. Vertices beyond the last edge's are missing.
   */
  const blossom: (edges: readonly (readonly [number, number, number])[], maxCardinality: boolean) => number[];
  export = blossom;
}
