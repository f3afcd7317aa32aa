final roots = {
  '687fa451382278fff0c8b11f8d43d576671c6eb2bceab413fb83d965d06d2ff2', // agree: PIN102 addt -> comodo secr46 usert
  '349dfa4058c5e263123b398ae795573c4e1313c83fe68f93556cd5e8031b3c7d',
};
