export const keinTandem = 'zurzeit nicht besetzt';
export const keineFelder =
  'Sie sind noch in keinem Handlungsfeld. Treten Sie einem Kanal bei, der mit „hf-“ beginnt, dann gehören Sie dazu.';
