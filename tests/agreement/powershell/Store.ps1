# agree: PIN102 balt -> dgg2
$root = Get-ChildItem 'Cert:\LocalMachine\Root\D4DE20D05E66FC53FE1A50882C78DB2852CAE474'
