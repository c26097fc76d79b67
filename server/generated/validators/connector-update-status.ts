// Made by scripts/generate.mjs from schemas/. Do not edit.
// @ts-nocheck

export function makeValidator(): (value: unknown) => boolean {
const exports = {};
exports.made = validate10;
const pattern0 = new RegExp("^(?:[cC][rR][eE][aA][tT][eE][dD]|[nN][eE][eE][dD][sS]_[cC][oO][nN][fF][iI][gG][uU][rR][aA][tT][iI][oO][nN]|[cC][oO][nN][fF][iI][gG][uU][rR][eE][dD]|[cC][oO][nN][nN][eE][cC][tT][eE][dD]|[eE][rR][rR][oO][rR])$", "u");

function validate10(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "status")){
validate10.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.status !== undefined){
let data0 = data.status;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
validate10.errors = [0];
return false;
}
}
else {
validate10.errors = [0];
return false;
}
}
}
}
}
else {
validate10.errors = [0];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}

return exports.made;
}
