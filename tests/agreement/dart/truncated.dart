final pins = <String>[
  'sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=',
  'sha256/hxqRlPTu1bMS/0DITB1SSu0vd4u/8l8TjPgfaAp6', // agree: PIN201
];
