/** Pure. The channels in which scenes are set. */
export const general = 'C0GENERAL1';
export const random = 'C0RANDOM01';
export const dataCraft = 'C0DATACRFT';
export const writing = 'C0WRITING1';
export const frontend = 'C0FRONTEND';
