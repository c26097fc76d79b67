// Made by scripts/generate.mjs from schemas/. Do not edit.
// @ts-nocheck
import { formats } from '../validation/formats';

export function makeValidators(): Record<string, (value: unknown) => boolean> {
const exports = {};
exports.connectorDocument = validate10;
const schema11 = {"$id":"https://unpkg.com/es-connector-mock/schemas/connector-document.schema.json","type":"object","properties":{"api_key_id":{"type":["string","null"]},"api_key_secret_id":{"type":["string","null"]},"configuration":{"type":"object","additionalProperties":{"$ref":"connector-definitions.schema.json#/$defs/configurationEntry"}},"custom_scheduling":{"type":"object"},"description":{"type":["string","null"]},"error":{"type":["string","null"]},"features":{"anyOf":[{"$ref":"connector-definitions.schema.json#/$defs/features"},{"type":"null"}]},"filtering":{"anyOf":[{"$ref":"connector-definitions.schema.json#/$defs/filtering"},{"type":"array","items":{"$ref":"connector-definitions.schema.json#/$defs/filtering"}}]},"index_name":{"type":["string","null"]},"is_native":{"$ref":"connector-definitions.schema.json#/$defs/boolean"},"language":{"type":["string","null"]},"last_seen":{"$ref":"connector-definitions.schema.json#/$defs/timeOrNull"},"last_access_control_sync_error":{"type":["string","null"]},"last_access_control_sync_scheduled_at":{"$ref":"connector-definitions.schema.json#/$defs/timeOrNull"},"last_access_control_sync_status":{"$ref":"connector-definitions.schema.json#/$defs/syncStatusOrNull"},"last_deleted_document_count":{"type":["number","string","null"],"minimum":-9223372036854776000,"maximum":9223372036854776000,"format":"java-long"},"last_incremental_sync_scheduled_at":{"$ref":"connector-definitions.schema.json#/$defs/timeOrNull"},"last_indexed_document_count":{"type":["number","string","null"],"minimum":-9223372036854776000,"maximum":9223372036854776000,"format":"java-long"},"last_sync_error":{"type":["string","null"]},"last_sync_scheduled_at":{"$ref":"connector-definitions.schema.json#/$defs/timeOrNull"},"last_sync_status":{"$ref":"connector-definitions.schema.json#/$defs/syncStatusOrNull"},"last_synced":{"$ref":"connector-definitions.schema.json#/$defs/timeOrNull"},"name":{"type":["string","null"]},"pipeline":{"anyOf":[{"$ref":"connector-definitions.schema.json#/$defs/pipeline"},{"type":"null"}]},"scheduling":{"$ref":"connector-definitions.schema.json#/$defs/scheduling"},"service_type":{"type":["string","null"]},"status":{"type":"string","pattern":"^(?:[cC][rR][eE][aA][tT][eE][dD]|[nN][eE][eE][dD][sS]_[cC][oO][nN][fF][iI][gG][uU][rR][aA][tT][iI][oO][nN]|[cC][oO][nN][fF][iI][gG][uU][rR][eE][dD]|[cC][oO][nN][nN][eE][cC][tT][eE][dD]|[eE][rR][rR][oO][rR])$"},"sync_cursor":{"type":["object","null"]},"sync_now":{"$ref":"connector-definitions.schema.json#/$defs/boolean"},"deleted":{"$ref":"connector-definitions.schema.json#/$defs/boolean"}},"required":["is_native"],"additionalProperties":true};
const schema19 = {"type":["boolean","string"],"pattern":"^(?:true|false|[\\t-\\r\\x1C-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200A\\u2028\\u2029\\u205F\\u3000]*)$"};
const schema40 = {"type":["string","null"],"format":"time-or-millis"};
const schema42 = {"type":["string","null"],"pattern":"^(?:[cC][aA][nN][cC][eE][lL][iI][nN][gG]|[cC][aA][nN][cC][eE][lL][eE][dD]|[cC][oO][mM][pP][lL][eE][tT][eE][dD]|[eE][rR][rR][oO][rR]|[iI][nN]_[pP][rR][oO][gG][rR][eE][sS][sS]|[pP][eE][nN][dD][iI][nN][gG]|[sS][uU][sS][pP][eE][nN][dD][eE][dD])$"};
const schema13 = {"type":"object","properties":{"category":{"type":"string"},"default_value":{"type":["string","number","boolean","null"]},"depends_on":{"anyOf":[{"$ref":"#/$defs/configurationDependency"},{"type":"array","items":{"$ref":"#/$defs/configurationDependency"}}]},"display":{"type":"string","pattern":"^(?:[tT][eE][xX][tT]|[tT][eE][xX][tT][bB][oO][xX]|[tT][eE][xX][tT][aA][rR][eE][aA]|[nN][uU][mM][eE][rR][iI][cC]|[tT][oO][gG][gG][lL][eE]|[dD][rR][oO][pP][dD][oO][wW][nN])$"},"label":{"type":"string"},"options":{"anyOf":[{"$ref":"#/$defs/configurationSelectOption"},{"type":"array","items":{"$ref":"#/$defs/configurationSelectOption"}}]},"order":{"$ref":"#/$defs/int"},"placeholder":{"type":["string","null"]},"required":{"$ref":"#/$defs/boolean"},"sensitive":{"$ref":"#/$defs/boolean"},"tooltip":{"type":["string","null"]},"type":{"type":["string","null"],"pattern":"^(?:str|int|list|bool)$"},"ui_restrictions":{"type":["array","string"],"items":{"type":["string","number","boolean"]}},"validations":{"anyOf":[{"$ref":"#/$defs/configurationValidation"},{"type":"array","items":{"$ref":"#/$defs/configurationValidation"}}]},"value":{"type":["string","number","boolean","object","null"]}},"required":["label"],"additionalProperties":true};
const schema14 = {"type":"object","properties":{"field":{"type":"string"},"value":{"type":["string","number","boolean","null"]}},"required":["field","value"],"additionalProperties":true};
const schema16 = {"type":"object","properties":{"label":{"type":"string"},"value":{"type":["string","number"]}},"required":["label","value"],"additionalProperties":true};
const schema18 = {"type":["number","string"],"minimum":-2147483648,"maximum":2147483647,"format":"java-int"};
const schema21 = {"type":"object","properties":{"constraint":{"type":["string","number","array"],"items":{"type":["string","number"]}},"type":{"type":"string","pattern":"^(?:[lL][eE][sS][sS]_[tT][hH][aA][nN]|[gG][rR][eE][aA][tT][eE][rR]_[tT][hH][aA][nN]|[lL][iI][sS][tT]_[tT][yY][pP][eE]|[iI][nN][cC][lL][uU][dD][eE][dD]_[iI][nN]|[rR][eE][gG][eE][xX])$"}},"required":["constraint","type"],"additionalProperties":true};
const pattern0 = new RegExp("^(?:[tT][eE][xX][tT]|[tT][eE][xX][tT][bB][oO][xX]|[tT][eE][xX][tT][aA][rR][eE][aA]|[nN][uU][mM][eE][rR][iI][cC]|[tT][oO][gG][gG][lL][eE]|[dD][rR][oO][pP][dD][oO][wW][nN])$", "u");
const pattern1 = new RegExp("^(?:true|false|[\\t-\\r\\x1C-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200A\\u2028\\u2029\\u205F\\u3000]*)$", "u");
const pattern3 = new RegExp("^(?:str|int|list|bool)$", "u");
const pattern4 = new RegExp("^(?:[lL][eE][sS][sS]_[tT][hH][aA][nN]|[gG][rR][eE][aA][tT][eE][rR]_[tT][hH][aA][nN]|[lL][iI][sS][tT]_[tT][yY][pP][eE]|[iI][nN][cC][lL][uU][dD][eE][dD]_[iI][nN]|[rR][eE][gG][eE][xX])$", "u");
const formats0 = formats["java-int"];

function validate12(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.label === undefined) && (missing0 = "label")){
validate12.errors = [0];
return false;
}
else {
if(data.category !== undefined){
const _errs2 = errors;
if(typeof data.category !== "string"){
validate12.errors = [0];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.default_value !== undefined){
let data1 = data.default_value;
const _errs4 = errors;
if((((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")) && (data1 !== null)){
validate12.errors = [0];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.depends_on !== undefined){
let data2 = data.depends_on;
const _errs6 = errors;
const _errs7 = errors;
let valid1 = false;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((data2.field === undefined) && (missing1 = "field")) || ((data2.value === undefined) && (missing1 = "value"))){
const err0 = 0;
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data2.field !== undefined){
const _errs12 = errors;
if(typeof data2.field !== "string"){
const err1 = 0;
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.value !== undefined){
let data4 = data2.value;
const _errs14 = errors;
if((((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")) && (data4 !== null)){
const err2 = 0;
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
}
}
}
else {
const err3 = 0;
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data2)){
var valid4 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data5 = data2[i0];
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing2;
if(((data5.field === undefined) && (missing2 = "field")) || ((data5.value === undefined) && (missing2 = "value"))){
const err4 = 0;
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
if(data5.field !== undefined){
const _errs22 = errors;
if(typeof data5.field !== "string"){
const err5 = 0;
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var valid6 = _errs22 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data5.value !== undefined){
let data7 = data5.value;
const _errs24 = errors;
if((((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")) && (data7 !== null)){
const err6 = 0;
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid6 = _errs24 === errors;
}
else {
var valid6 = true;
}
}
}
}
else {
const err7 = 0;
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid4 = _errs18 === errors;
if(!valid4){
break;
}
}
}
else {
const err8 = 0;
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs16 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err9 = 0;
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
validate12.errors = vErrors;
return false;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.display !== undefined){
let data8 = data.display;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
validate12.errors = [0];
return false;
}
}
else {
validate12.errors = [0];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs28 = errors;
if(typeof data.label !== "string"){
validate12.errors = [0];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.options !== undefined){
let data10 = data.options;
const _errs30 = errors;
const _errs31 = errors;
let valid7 = false;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing3;
if(((data10.label === undefined) && (missing3 = "label")) || ((data10.value === undefined) && (missing3 = "value"))){
const err10 = 0;
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
if(data10.label !== undefined){
const _errs36 = errors;
if(typeof data10.label !== "string"){
const err11 = 0;
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var valid9 = _errs36 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data10.value !== undefined){
let data12 = data10.value;
const _errs38 = errors;
if((typeof data12 !== "string") && (!((typeof data12 == "number") && (isFinite(data12))))){
const err12 = 0;
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var valid9 = _errs38 === errors;
}
else {
var valid9 = true;
}
}
}
}
else {
const err13 = 0;
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var _valid1 = _errs32 === errors;
valid7 = valid7 || _valid1;
if(!valid7){
const _errs40 = errors;
if(errors === _errs40){
if(Array.isArray(data10)){
var valid10 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data13 = data10[i1];
const _errs42 = errors;
const _errs43 = errors;
if(errors === _errs43){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing4;
if(((data13.label === undefined) && (missing4 = "label")) || ((data13.value === undefined) && (missing4 = "value"))){
const err14 = 0;
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
if(data13.label !== undefined){
const _errs46 = errors;
if(typeof data13.label !== "string"){
const err15 = 0;
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var valid12 = _errs46 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data13.value !== undefined){
let data15 = data13.value;
const _errs48 = errors;
if((typeof data15 !== "string") && (!((typeof data15 == "number") && (isFinite(data15))))){
const err16 = 0;
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var valid12 = _errs48 === errors;
}
else {
var valid12 = true;
}
}
}
}
else {
const err17 = 0;
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var valid10 = _errs42 === errors;
if(!valid10){
break;
}
}
}
else {
const err18 = 0;
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid1 = _errs40 === errors;
valid7 = valid7 || _valid1;
}
if(!valid7){
const err19 = 0;
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
validate12.errors = vErrors;
return false;
}
else {
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.order !== undefined){
let data16 = data.order;
const _errs50 = errors;
const _errs51 = errors;
if((!((typeof data16 == "number") && (isFinite(data16)))) && (typeof data16 !== "string")){
validate12.errors = [0];
return false;
}
if(errors === _errs51){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 2147483647 || isNaN(data16)){
validate12.errors = [0];
return false;
}
else {
if(data16 < -2147483648 || isNaN(data16)){
validate12.errors = [0];
return false;
}
}
}
if(errors === _errs51){
if(typeof data16 === "string"){
if(!(formats0(data16))){
validate12.errors = [0];
return false;
}
}
}
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.placeholder !== undefined){
let data17 = data.placeholder;
const _errs53 = errors;
if((typeof data17 !== "string") && (data17 !== null)){
validate12.errors = [0];
return false;
}
var valid0 = _errs53 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.required !== undefined){
let data18 = data.required;
const _errs55 = errors;
const _errs56 = errors;
if((typeof data18 !== "boolean") && (typeof data18 !== "string")){
validate12.errors = [0];
return false;
}
if(errors === _errs56){
if(typeof data18 === "string"){
if(!pattern1.test(data18)){
validate12.errors = [0];
return false;
}
}
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sensitive !== undefined){
let data19 = data.sensitive;
const _errs58 = errors;
const _errs59 = errors;
if((typeof data19 !== "boolean") && (typeof data19 !== "string")){
validate12.errors = [0];
return false;
}
if(errors === _errs59){
if(typeof data19 === "string"){
if(!pattern1.test(data19)){
validate12.errors = [0];
return false;
}
}
}
var valid0 = _errs58 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tooltip !== undefined){
let data20 = data.tooltip;
const _errs61 = errors;
if((typeof data20 !== "string") && (data20 !== null)){
validate12.errors = [0];
return false;
}
var valid0 = _errs61 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data21 = data.type;
const _errs63 = errors;
if((typeof data21 !== "string") && (data21 !== null)){
validate12.errors = [0];
return false;
}
if(errors === _errs63){
if(typeof data21 === "string"){
if(!pattern3.test(data21)){
validate12.errors = [0];
return false;
}
}
}
var valid0 = _errs63 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ui_restrictions !== undefined){
let data22 = data.ui_restrictions;
const _errs65 = errors;
if((!(Array.isArray(data22))) && (typeof data22 !== "string")){
validate12.errors = [0];
return false;
}
if(errors === _errs65){
if(Array.isArray(data22)){
var valid16 = true;
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
let data23 = data22[i2];
const _errs67 = errors;
if(((typeof data23 !== "string") && (!((typeof data23 == "number") && (isFinite(data23))))) && (typeof data23 !== "boolean")){
validate12.errors = [0];
return false;
}
var valid16 = _errs67 === errors;
if(!valid16){
break;
}
}
}
}
var valid0 = _errs65 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validations !== undefined){
let data24 = data.validations;
const _errs69 = errors;
const _errs70 = errors;
let valid17 = false;
const _errs71 = errors;
const _errs72 = errors;
if(errors === _errs72){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing5;
if(((data24.constraint === undefined) && (missing5 = "constraint")) || ((data24.type === undefined) && (missing5 = "type"))){
const err20 = 0;
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
if(data24.constraint !== undefined){
let data25 = data24.constraint;
const _errs75 = errors;
if(((typeof data25 !== "string") && (!((typeof data25 == "number") && (isFinite(data25))))) && (!(Array.isArray(data25)))){
const err21 = 0;
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(errors === _errs75){
if(Array.isArray(data25)){
var valid20 = true;
const len3 = data25.length;
for(let i3=0; i3<len3; i3++){
let data26 = data25[i3];
const _errs77 = errors;
if((typeof data26 !== "string") && (!((typeof data26 == "number") && (isFinite(data26))))){
const err22 = 0;
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var valid20 = _errs77 === errors;
if(!valid20){
break;
}
}
}
}
var valid19 = _errs75 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data24.type !== undefined){
let data27 = data24.type;
const _errs79 = errors;
if(errors === _errs79){
if(typeof data27 === "string"){
if(!pattern4.test(data27)){
const err23 = 0;
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = 0;
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
var valid19 = _errs79 === errors;
}
else {
var valid19 = true;
}
}
}
}
else {
const err25 = 0;
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var _valid2 = _errs71 === errors;
valid17 = valid17 || _valid2;
if(!valid17){
const _errs81 = errors;
if(errors === _errs81){
if(Array.isArray(data24)){
var valid21 = true;
const len4 = data24.length;
for(let i4=0; i4<len4; i4++){
let data28 = data24[i4];
const _errs83 = errors;
const _errs84 = errors;
if(errors === _errs84){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing6;
if(((data28.constraint === undefined) && (missing6 = "constraint")) || ((data28.type === undefined) && (missing6 = "type"))){
const err26 = 0;
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
else {
if(data28.constraint !== undefined){
let data29 = data28.constraint;
const _errs87 = errors;
if(((typeof data29 !== "string") && (!((typeof data29 == "number") && (isFinite(data29))))) && (!(Array.isArray(data29)))){
const err27 = 0;
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(errors === _errs87){
if(Array.isArray(data29)){
var valid24 = true;
const len5 = data29.length;
for(let i5=0; i5<len5; i5++){
let data30 = data29[i5];
const _errs89 = errors;
if((typeof data30 !== "string") && (!((typeof data30 == "number") && (isFinite(data30))))){
const err28 = 0;
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var valid24 = _errs89 === errors;
if(!valid24){
break;
}
}
}
}
var valid23 = _errs87 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data28.type !== undefined){
let data31 = data28.type;
const _errs91 = errors;
if(errors === _errs91){
if(typeof data31 === "string"){
if(!pattern4.test(data31)){
const err29 = 0;
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = 0;
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
var valid23 = _errs91 === errors;
}
else {
var valid23 = true;
}
}
}
}
else {
const err31 = 0;
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
var valid21 = _errs83 === errors;
if(!valid21){
break;
}
}
}
else {
const err32 = 0;
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
var _valid2 = _errs81 === errors;
valid17 = valid17 || _valid2;
}
if(!valid17){
const err33 = 0;
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
validate12.errors = vErrors;
return false;
}
else {
errors = _errs70;
if(vErrors !== null){
if(_errs70){
vErrors.length = _errs70;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs69 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.value !== undefined){
let data32 = data.value;
const _errs93 = errors;
if(((((typeof data32 !== "string") && (!((typeof data32 == "number") && (isFinite(data32))))) && (typeof data32 !== "boolean")) && (!(data32 && typeof data32 == "object" && !Array.isArray(data32)))) && (data32 !== null)){
validate12.errors = [0];
return false;
}
var valid0 = _errs93 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate12.errors = [0];
return false;
}
}
validate12.errors = vErrors;
return errors === 0;
}

const schema23 = {"type":"object","properties":{"document_level_security":{"$ref":"#/$defs/featureEnabled"},"incremental_sync":{"$ref":"#/$defs/featureEnabled"},"native_connector_api_keys":{"$ref":"#/$defs/featureEnabled"},"sync_rules":{"$ref":"#/$defs/syncRulesFeatures"}},"additionalProperties":true};
const schema24 = {"type":"object","properties":{"enabled":{"$ref":"#/$defs/boolean"}},"required":["enabled"],"additionalProperties":true};

function validate15(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.enabled === undefined) && (missing0 = "enabled")){
validate15.errors = [0];
return false;
}
else {
if(data.enabled !== undefined){
let data0 = data.enabled;
const _errs3 = errors;
if((typeof data0 !== "boolean") && (typeof data0 !== "string")){
validate15.errors = [0];
return false;
}
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
validate15.errors = [0];
return false;
}
}
}
}
}
}
else {
validate15.errors = [0];
return false;
}
}
validate15.errors = vErrors;
return errors === 0;
}

const schema26 = {"type":"object","properties":{"advanced":{"$ref":"#/$defs/featureEnabled"},"basic":{"$ref":"#/$defs/featureEnabled"}},"additionalProperties":true};

function validate19(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.advanced !== undefined){
const _errs2 = errors;
if(!(validate15(data.advanced))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.basic !== undefined){
const _errs3 = errors;
if(!(validate15(data.basic))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
else {
validate19.errors = [0];
return false;
}
}
validate19.errors = vErrors;
return errors === 0;
}


function validate14(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.document_level_security !== undefined){
const _errs2 = errors;
if(!(validate15(data.document_level_security))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.incremental_sync !== undefined){
const _errs3 = errors;
if(!(validate15(data.incremental_sync))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.native_connector_api_keys !== undefined){
const _errs4 = errors;
if(!(validate15(data.native_connector_api_keys))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sync_rules !== undefined){
const _errs5 = errors;
if(!(validate19(data.sync_rules))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate14.errors = [0];
return false;
}
}
validate14.errors = vErrors;
return errors === 0;
}

const schema27 = {"type":"object","properties":{"active":{"$ref":"#/$defs/filteringRules"},"draft":{"$ref":"#/$defs/filteringRules"}},"required":["active","draft"],"additionalProperties":true};
const schema28 = {"type":"object","properties":{"advanced_snippet":{"$ref":"#/$defs/advancedSnippet"},"rules":{"anyOf":[{"$ref":"#/$defs/filteringRule"},{"type":"array","items":{"$ref":"#/$defs/filteringRule"}}]},"validation":{"$ref":"#/$defs/filteringValidationInfo"}},"required":["advanced_snippet","rules","validation"],"additionalProperties":true};
const schema29 = {"type":"object","properties":{"created_at":{"$ref":"#/$defs/time"},"updated_at":{"$ref":"#/$defs/time"},"value":{"type":["object","array"]}},"required":["value"],"additionalProperties":true};
const schema30 = {"type":"string","format":"time-or-millis"};
const formats2 = formats["time-or-millis"];

function validate26(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.value === undefined) && (missing0 = "value")){
validate26.errors = [0];
return false;
}
else {
if(data.created_at !== undefined){
let data0 = data.created_at;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(errors === _errs3){
if(typeof data0 === "string"){
if(!(formats2(data0))){
validate26.errors = [0];
return false;
}
}
else {
validate26.errors = [0];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.updated_at !== undefined){
let data1 = data.updated_at;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(errors === _errs6){
if(typeof data1 === "string"){
if(!(formats2(data1))){
validate26.errors = [0];
return false;
}
}
else {
validate26.errors = [0];
return false;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.value !== undefined){
let data2 = data.value;
const _errs8 = errors;
if(!data2 || typeof data2 != "object"){
validate26.errors = [0];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate26.errors = [0];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}

const schema32 = {"type":"object","properties":{"created_at":{"$ref":"#/$defs/time"},"field":{"type":"string"},"id":{"type":"string"},"order":{"$ref":"#/$defs/int"},"policy":{"type":"string","pattern":"^(?:[eE][xX][cC][lL][uU][dD][eE]|[iI][nN][cC][lL][uU][dD][eE])$"},"rule":{"type":"string","pattern":"^(?:contains|ends_with|equals|>|<|regex|starts_with)$"},"updated_at":{"$ref":"#/$defs/time"},"value":{"type":"string"}},"required":["field","id","order","policy","rule","value"],"additionalProperties":true};
const pattern7 = new RegExp("^(?:[eE][xX][cC][lL][uU][dD][eE]|[iI][nN][cC][lL][uU][dD][eE])$", "u");
const pattern8 = new RegExp("^(?:contains|ends_with|equals|>|<|regex|starts_with)$", "u");

function validate28(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.field === undefined) && (missing0 = "field")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.order === undefined) && (missing0 = "order"))) || ((data.policy === undefined) && (missing0 = "policy"))) || ((data.rule === undefined) && (missing0 = "rule"))) || ((data.value === undefined) && (missing0 = "value"))){
validate28.errors = [0];
return false;
}
else {
if(data.created_at !== undefined){
let data0 = data.created_at;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(errors === _errs3){
if(typeof data0 === "string"){
if(!(formats2(data0))){
validate28.errors = [0];
return false;
}
}
else {
validate28.errors = [0];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.field !== undefined){
const _errs5 = errors;
if(typeof data.field !== "string"){
validate28.errors = [0];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
const _errs7 = errors;
if(typeof data.id !== "string"){
validate28.errors = [0];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.order !== undefined){
let data3 = data.order;
const _errs9 = errors;
const _errs10 = errors;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")){
validate28.errors = [0];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 2147483647 || isNaN(data3)){
validate28.errors = [0];
return false;
}
else {
if(data3 < -2147483648 || isNaN(data3)){
validate28.errors = [0];
return false;
}
}
}
if(errors === _errs10){
if(typeof data3 === "string"){
if(!(formats0(data3))){
validate28.errors = [0];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.policy !== undefined){
let data4 = data.policy;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(!pattern7.test(data4)){
validate28.errors = [0];
return false;
}
}
else {
validate28.errors = [0];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rule !== undefined){
let data5 = data.rule;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data5 === "string"){
if(!pattern8.test(data5)){
validate28.errors = [0];
return false;
}
}
else {
validate28.errors = [0];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.updated_at !== undefined){
let data6 = data.updated_at;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(errors === _errs17){
if(typeof data6 === "string"){
if(!(formats2(data6))){
validate28.errors = [0];
return false;
}
}
else {
validate28.errors = [0];
return false;
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.value !== undefined){
const _errs19 = errors;
if(typeof data.value !== "string"){
validate28.errors = [0];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate28.errors = [0];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}

const schema36 = {"type":"object","properties":{"errors":{"anyOf":[{"$ref":"#/$defs/filteringValidation"},{"type":"array","items":{"$ref":"#/$defs/filteringValidation"}}]},"state":{"type":"string","pattern":"^(?:[eE][dD][iI][tT][eE][dD]|[iI][nN][vV][aA][lL][iI][dD]|[vV][aA][lL][iI][dD])$"}},"required":["errors","state"],"additionalProperties":true};
const schema37 = {"type":"object","properties":{"ids":{"type":["array","string"],"items":{"type":["string","number","boolean"]}},"messages":{"type":["array","string"],"items":{"type":["string","number","boolean"]}}},"required":["ids","messages"],"additionalProperties":true};
const pattern9 = new RegExp("^(?:[eE][dD][iI][tT][eE][dD]|[iI][nN][vV][aA][lL][iI][dD]|[vV][aA][lL][iI][dD])$", "u");

function validate31(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.errors === undefined) && (missing0 = "errors")) || ((data.state === undefined) && (missing0 = "state"))){
validate31.errors = [0];
return false;
}
else {
if(data.errors !== undefined){
let data0 = data.errors;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((data0.ids === undefined) && (missing1 = "ids")) || ((data0.messages === undefined) && (missing1 = "messages"))){
const err0 = 0;
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data0.ids !== undefined){
let data1 = data0.ids;
const _errs8 = errors;
if((!(Array.isArray(data1))) && (typeof data1 !== "string")){
const err1 = 0;
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(errors === _errs8){
if(Array.isArray(data1)){
var valid4 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs10 = errors;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err2 = 0;
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid4 = _errs10 === errors;
if(!valid4){
break;
}
}
}
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data0.messages !== undefined){
let data3 = data0.messages;
const _errs12 = errors;
if((!(Array.isArray(data3))) && (typeof data3 !== "string")){
const err3 = 0;
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(errors === _errs12){
if(Array.isArray(data3)){
var valid5 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const _errs14 = errors;
if(((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")){
const err4 = 0;
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid5 = _errs14 === errors;
if(!valid5){
break;
}
}
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
}
}
}
else {
const err5 = 0;
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data0)){
var valid6 = true;
const len2 = data0.length;
for(let i2=0; i2<len2; i2++){
let data5 = data0[i2];
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing2;
if(((data5.ids === undefined) && (missing2 = "ids")) || ((data5.messages === undefined) && (missing2 = "messages"))){
const err6 = 0;
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(data5.ids !== undefined){
let data6 = data5.ids;
const _errs22 = errors;
if((!(Array.isArray(data6))) && (typeof data6 !== "string")){
const err7 = 0;
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(errors === _errs22){
if(Array.isArray(data6)){
var valid9 = true;
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
let data7 = data6[i3];
const _errs24 = errors;
if(((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")){
const err8 = 0;
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var valid9 = _errs24 === errors;
if(!valid9){
break;
}
}
}
}
var valid8 = _errs22 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data5.messages !== undefined){
let data8 = data5.messages;
const _errs26 = errors;
if((!(Array.isArray(data8))) && (typeof data8 !== "string")){
const err9 = 0;
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(errors === _errs26){
if(Array.isArray(data8)){
var valid10 = true;
const len4 = data8.length;
for(let i4=0; i4<len4; i4++){
let data9 = data8[i4];
const _errs28 = errors;
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
const err10 = 0;
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var valid10 = _errs28 === errors;
if(!valid10){
break;
}
}
}
}
var valid8 = _errs26 === errors;
}
else {
var valid8 = true;
}
}
}
}
else {
const err11 = 0;
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var valid6 = _errs18 === errors;
if(!valid6){
break;
}
}
}
else {
const err12 = 0;
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid0 = _errs16 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err13 = 0;
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
validate31.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data10 = data.state;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data10 === "string"){
if(!pattern9.test(data10)){
validate31.errors = [0];
return false;
}
}
else {
validate31.errors = [0];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate31.errors = [0];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}


function validate25(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.advanced_snippet === undefined) && (missing0 = "advanced_snippet")) || ((data.rules === undefined) && (missing0 = "rules"))) || ((data.validation === undefined) && (missing0 = "validation"))){
validate25.errors = [0];
return false;
}
else {
if(data.advanced_snippet !== undefined){
const _errs2 = errors;
if(!(validate26(data.advanced_snippet))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rules !== undefined){
let data1 = data.rules;
const _errs3 = errors;
const _errs4 = errors;
let valid1 = false;
const _errs5 = errors;
if(!(validate28(data1))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data1)){
var valid2 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs8 = errors;
if(!(validate28(data1[i0]))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
else {
const err0 = 0;
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err1 = 0;
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate25.errors = vErrors;
return false;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validation !== undefined){
const _errs9 = errors;
if(!(validate31(data.validation))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate25.errors = [0];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}


function validate24(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.active === undefined) && (missing0 = "active")) || ((data.draft === undefined) && (missing0 = "draft"))){
validate24.errors = [0];
return false;
}
else {
if(data.active !== undefined){
const _errs2 = errors;
if(!(validate25(data.active))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.draft !== undefined){
const _errs3 = errors;
if(!(validate25(data.draft))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate24.errors = [0];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}

const schema47 = {"type":"object","properties":{"extract_binary_content":{"$ref":"#/$defs/boolean"},"name":{"type":"string"},"reduce_whitespace":{"$ref":"#/$defs/boolean"},"run_ml_inference":{"$ref":"#/$defs/boolean"}},"required":["extract_binary_content","name","reduce_whitespace","run_ml_inference"],"additionalProperties":true};

function validate37(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.extract_binary_content === undefined) && (missing0 = "extract_binary_content")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.reduce_whitespace === undefined) && (missing0 = "reduce_whitespace"))) || ((data.run_ml_inference === undefined) && (missing0 = "run_ml_inference"))){
validate37.errors = [0];
return false;
}
else {
if(data.extract_binary_content !== undefined){
let data0 = data.extract_binary_content;
const _errs2 = errors;
const _errs3 = errors;
if((typeof data0 !== "boolean") && (typeof data0 !== "string")){
validate37.errors = [0];
return false;
}
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
validate37.errors = [0];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs5 = errors;
if(typeof data.name !== "string"){
validate37.errors = [0];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reduce_whitespace !== undefined){
let data2 = data.reduce_whitespace;
const _errs7 = errors;
const _errs8 = errors;
if((typeof data2 !== "boolean") && (typeof data2 !== "string")){
validate37.errors = [0];
return false;
}
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
validate37.errors = [0];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.run_ml_inference !== undefined){
let data3 = data.run_ml_inference;
const _errs10 = errors;
const _errs11 = errors;
if((typeof data3 !== "boolean") && (typeof data3 !== "string")){
validate37.errors = [0];
return false;
}
if(errors === _errs11){
if(typeof data3 === "string"){
if(!pattern1.test(data3)){
validate37.errors = [0];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate37.errors = [0];
return false;
}
}
validate37.errors = vErrors;
return errors === 0;
}

const schema51 = {"type":"object","properties":{"access_control":{"$ref":"#/$defs/schedule"},"full":{"$ref":"#/$defs/schedule"},"incremental":{"$ref":"#/$defs/schedule"}},"additionalProperties":true};
const schema52 = {"type":"object","properties":{"enabled":{"$ref":"#/$defs/boolean"},"interval":{"type":"string","format":"cron"}},"required":["enabled","interval"],"additionalProperties":true};
const formats26 = formats.cron;

function validate40(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.enabled === undefined) && (missing0 = "enabled")) || ((data.interval === undefined) && (missing0 = "interval"))){
validate40.errors = [0];
return false;
}
else {
if(data.enabled !== undefined){
let data0 = data.enabled;
const _errs2 = errors;
const _errs3 = errors;
if((typeof data0 !== "boolean") && (typeof data0 !== "string")){
validate40.errors = [0];
return false;
}
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
validate40.errors = [0];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.interval !== undefined){
let data1 = data.interval;
const _errs5 = errors;
if(errors === _errs5){
if(errors === _errs5){
if(typeof data1 === "string"){
if(!(formats26(data1))){
validate40.errors = [0];
return false;
}
}
else {
validate40.errors = [0];
return false;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate40.errors = [0];
return false;
}
}
validate40.errors = vErrors;
return errors === 0;
}


function validate39(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.access_control !== undefined){
const _errs2 = errors;
if(!(validate40(data.access_control))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.full !== undefined){
const _errs3 = errors;
if(!(validate40(data.full))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.incremental !== undefined){
const _errs4 = errors;
if(!(validate40(data.incremental))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate39.errors = [0];
return false;
}
}
validate39.errors = vErrors;
return errors === 0;
}

const pattern11 = new RegExp("^(?:[cC][aA][nN][cC][eE][lL][iI][nN][gG]|[cC][aA][nN][cC][eE][lL][eE][dD]|[cC][oO][mM][pP][lL][eE][tT][eE][dD]|[eE][rR][rR][oO][rR]|[iI][nN]_[pP][rR][oO][gG][rR][eE][sS][sS]|[pP][eE][nN][dD][iI][nN][gG]|[sS][uU][sS][pP][eE][nN][dD][eE][dD])$", "u");
const pattern17 = new RegExp("^(?:[cC][rR][eE][aA][tT][eE][dD]|[nN][eE][eE][dD][sS]_[cC][oO][nN][fF][iI][gG][uU][rR][aA][tT][iI][oO][nN]|[cC][oO][nN][fF][iI][gG][uU][rR][eE][dD]|[cC][oO][nN][nN][eE][cC][tT][eE][dD]|[eE][rR][rR][oO][rR])$", "u");
const formats16 = formats["java-long"];

function validate10(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.is_native === undefined) && (missing0 = "is_native")){
validate10.errors = [0];
return false;
}
else {
if(data.api_key_id !== undefined){
let data0 = data.api_key_id;
const _errs2 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate10.errors = [0];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.api_key_secret_id !== undefined){
let data1 = data.api_key_secret_id;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate10.errors = [0];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.configuration !== undefined){
let data2 = data.configuration;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key0 in data2){
const _errs9 = errors;
if(!(validate12(data2[key0]))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
else {
validate10.errors = [0];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.custom_scheduling !== undefined){
let data4 = data.custom_scheduling;
const _errs10 = errors;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
validate10.errors = [0];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
let data5 = data.description;
const _errs12 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate10.errors = [0];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
let data6 = data.error;
const _errs14 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate10.errors = [0];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.features !== undefined){
let data7 = data.features;
const _errs16 = errors;
const _errs17 = errors;
let valid2 = false;
const _errs18 = errors;
if(!(validate14(data7))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
errors = vErrors.length;
}
var _valid0 = _errs18 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const _errs19 = errors;
if(data7 !== null){
const err0 = 0;
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs19 === errors;
valid2 = valid2 || _valid0;
}
if(!valid2){
const err1 = 0;
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.filtering !== undefined){
let data8 = data.filtering;
const _errs21 = errors;
const _errs22 = errors;
let valid3 = false;
const _errs23 = errors;
if(!(validate24(data8))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid1 = _errs23 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data8)){
var valid4 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
const _errs26 = errors;
if(!(validate24(data8[i0]))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid4 = _errs26 === errors;
if(!valid4){
break;
}
}
}
else {
const err2 = 0;
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid1 = _errs24 === errors;
valid3 = valid3 || _valid1;
}
if(!valid3){
const err3 = 0;
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs22;
if(vErrors !== null){
if(_errs22){
vErrors.length = _errs22;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.index_name !== undefined){
let data10 = data.index_name;
const _errs27 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate10.errors = [0];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.is_native !== undefined){
let data11 = data.is_native;
const _errs29 = errors;
const _errs30 = errors;
if((typeof data11 !== "boolean") && (typeof data11 !== "string")){
validate10.errors = [0];
return false;
}
if(errors === _errs30){
if(typeof data11 === "string"){
if(!pattern1.test(data11)){
validate10.errors = [0];
return false;
}
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.language !== undefined){
let data12 = data.language;
const _errs32 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
validate10.errors = [0];
return false;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_seen !== undefined){
let data13 = data.last_seen;
const _errs34 = errors;
const _errs35 = errors;
if((typeof data13 !== "string") && (data13 !== null)){
validate10.errors = [0];
return false;
}
if(errors === _errs35){
if(errors === _errs35){
if(typeof data13 === "string"){
if(!(formats2(data13))){
validate10.errors = [0];
return false;
}
}
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_access_control_sync_error !== undefined){
let data14 = data.last_access_control_sync_error;
const _errs37 = errors;
if((typeof data14 !== "string") && (data14 !== null)){
validate10.errors = [0];
return false;
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_access_control_sync_scheduled_at !== undefined){
let data15 = data.last_access_control_sync_scheduled_at;
const _errs39 = errors;
const _errs40 = errors;
if((typeof data15 !== "string") && (data15 !== null)){
validate10.errors = [0];
return false;
}
if(errors === _errs40){
if(errors === _errs40){
if(typeof data15 === "string"){
if(!(formats2(data15))){
validate10.errors = [0];
return false;
}
}
}
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_access_control_sync_status !== undefined){
let data16 = data.last_access_control_sync_status;
const _errs42 = errors;
const _errs43 = errors;
if((typeof data16 !== "string") && (data16 !== null)){
validate10.errors = [0];
return false;
}
if(errors === _errs43){
if(typeof data16 === "string"){
if(!pattern11.test(data16)){
validate10.errors = [0];
return false;
}
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_deleted_document_count !== undefined){
let data17 = data.last_deleted_document_count;
const _errs45 = errors;
if(((!((typeof data17 == "number") && (isFinite(data17)))) && (typeof data17 !== "string")) && (data17 !== null)){
validate10.errors = [0];
return false;
}
if(errors === _errs45){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 9223372036854776000 || isNaN(data17)){
validate10.errors = [0];
return false;
}
else {
if(data17 < -9223372036854776000 || isNaN(data17)){
validate10.errors = [0];
return false;
}
}
}
if(errors === _errs45){
if(typeof data17 === "string"){
if(!(formats16(data17))){
validate10.errors = [0];
return false;
}
}
}
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_incremental_sync_scheduled_at !== undefined){
let data18 = data.last_incremental_sync_scheduled_at;
const _errs47 = errors;
const _errs48 = errors;
if((typeof data18 !== "string") && (data18 !== null)){
validate10.errors = [0];
return false;
}
if(errors === _errs48){
if(errors === _errs48){
if(typeof data18 === "string"){
if(!(formats2(data18))){
validate10.errors = [0];
return false;
}
}
}
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_indexed_document_count !== undefined){
let data19 = data.last_indexed_document_count;
const _errs50 = errors;
if(((!((typeof data19 == "number") && (isFinite(data19)))) && (typeof data19 !== "string")) && (data19 !== null)){
validate10.errors = [0];
return false;
}
if(errors === _errs50){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 9223372036854776000 || isNaN(data19)){
validate10.errors = [0];
return false;
}
else {
if(data19 < -9223372036854776000 || isNaN(data19)){
validate10.errors = [0];
return false;
}
}
}
if(errors === _errs50){
if(typeof data19 === "string"){
if(!(formats16(data19))){
validate10.errors = [0];
return false;
}
}
}
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_sync_error !== undefined){
let data20 = data.last_sync_error;
const _errs52 = errors;
if((typeof data20 !== "string") && (data20 !== null)){
validate10.errors = [0];
return false;
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_sync_scheduled_at !== undefined){
let data21 = data.last_sync_scheduled_at;
const _errs54 = errors;
const _errs55 = errors;
if((typeof data21 !== "string") && (data21 !== null)){
validate10.errors = [0];
return false;
}
if(errors === _errs55){
if(errors === _errs55){
if(typeof data21 === "string"){
if(!(formats2(data21))){
validate10.errors = [0];
return false;
}
}
}
}
var valid0 = _errs54 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_sync_status !== undefined){
let data22 = data.last_sync_status;
const _errs57 = errors;
const _errs58 = errors;
if((typeof data22 !== "string") && (data22 !== null)){
validate10.errors = [0];
return false;
}
if(errors === _errs58){
if(typeof data22 === "string"){
if(!pattern11.test(data22)){
validate10.errors = [0];
return false;
}
}
}
var valid0 = _errs57 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_synced !== undefined){
let data23 = data.last_synced;
const _errs60 = errors;
const _errs61 = errors;
if((typeof data23 !== "string") && (data23 !== null)){
validate10.errors = [0];
return false;
}
if(errors === _errs61){
if(errors === _errs61){
if(typeof data23 === "string"){
if(!(formats2(data23))){
validate10.errors = [0];
return false;
}
}
}
}
var valid0 = _errs60 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data24 = data.name;
const _errs63 = errors;
if((typeof data24 !== "string") && (data24 !== null)){
validate10.errors = [0];
return false;
}
var valid0 = _errs63 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pipeline !== undefined){
let data25 = data.pipeline;
const _errs65 = errors;
const _errs66 = errors;
let valid13 = false;
const _errs67 = errors;
if(!(validate37(data25))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
var _valid2 = _errs67 === errors;
valid13 = valid13 || _valid2;
if(!valid13){
const _errs68 = errors;
if(data25 !== null){
const err4 = 0;
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid2 = _errs68 === errors;
valid13 = valid13 || _valid2;
}
if(!valid13){
const err5 = 0;
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs66;
if(vErrors !== null){
if(_errs66){
vErrors.length = _errs66;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs65 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scheduling !== undefined){
const _errs70 = errors;
if(!(validate39(data.scheduling))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service_type !== undefined){
let data27 = data.service_type;
const _errs71 = errors;
if((typeof data27 !== "string") && (data27 !== null)){
validate10.errors = [0];
return false;
}
var valid0 = _errs71 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data28 = data.status;
const _errs73 = errors;
if(errors === _errs73){
if(typeof data28 === "string"){
if(!pattern17.test(data28)){
validate10.errors = [0];
return false;
}
}
else {
validate10.errors = [0];
return false;
}
}
var valid0 = _errs73 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sync_cursor !== undefined){
let data29 = data.sync_cursor;
const _errs75 = errors;
if((!(data29 && typeof data29 == "object" && !Array.isArray(data29))) && (data29 !== null)){
validate10.errors = [0];
return false;
}
var valid0 = _errs75 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sync_now !== undefined){
let data30 = data.sync_now;
const _errs77 = errors;
const _errs78 = errors;
if((typeof data30 !== "boolean") && (typeof data30 !== "string")){
validate10.errors = [0];
return false;
}
if(errors === _errs78){
if(typeof data30 === "string"){
if(!pattern1.test(data30)){
validate10.errors = [0];
return false;
}
}
}
var valid0 = _errs77 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deleted !== undefined){
let data31 = data.deleted;
const _errs80 = errors;
const _errs81 = errors;
if((typeof data31 !== "boolean") && (typeof data31 !== "string")){
validate10.errors = [0];
return false;
}
if(errors === _errs81){
if(typeof data31 === "string"){
if(!pattern1.test(data31)){
validate10.errors = [0];
return false;
}
}
}
var valid0 = _errs80 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
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

exports.connectorLastSync = validate45;
const schema56 = {"$id":"https://unpkg.com/es-connector-mock/schemas/connector-last-sync.schema.json","type":"object","properties":{"last_access_control_sync_error":{"type":["string","null"]},"last_access_control_sync_scheduled_at":{"$ref":"connector-definitions.schema.json#/$defs/timeOrNull"},"last_access_control_sync_status":{"$ref":"connector-definitions.schema.json#/$defs/syncStatusOrNull"},"last_deleted_document_count":{"$ref":"connector-definitions.schema.json#/$defs/long"},"last_incremental_sync_scheduled_at":{"$ref":"connector-definitions.schema.json#/$defs/timeOrNull"},"last_indexed_document_count":{"$ref":"connector-definitions.schema.json#/$defs/long"},"last_sync_error":{"type":["string","null"]},"last_sync_scheduled_at":{"$ref":"connector-definitions.schema.json#/$defs/timeOrNull"},"last_sync_status":{"$ref":"connector-definitions.schema.json#/$defs/syncStatusOrNull"},"last_synced":{"$ref":"connector-definitions.schema.json#/$defs/timeOrNull"},"sync_cursor":{"type":["object","null"]}},"additionalProperties":false};
const schema59 = {"type":["number","string"],"minimum":-9223372036854776000,"maximum":9223372036854776000,"format":"java-long"};
const func2 = Object.prototype.hasOwnProperty;

function validate45(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema56.properties, key0))){
validate45.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.last_access_control_sync_error !== undefined){
let data0 = data.last_access_control_sync_error;
const _errs2 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate45.errors = [0];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_access_control_sync_scheduled_at !== undefined){
let data1 = data.last_access_control_sync_scheduled_at;
const _errs4 = errors;
const _errs5 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate45.errors = [0];
return false;
}
if(errors === _errs5){
if(errors === _errs5){
if(typeof data1 === "string"){
if(!(formats2(data1))){
validate45.errors = [0];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_access_control_sync_status !== undefined){
let data2 = data.last_access_control_sync_status;
const _errs7 = errors;
const _errs8 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate45.errors = [0];
return false;
}
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern11.test(data2)){
validate45.errors = [0];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_deleted_document_count !== undefined){
let data3 = data.last_deleted_document_count;
const _errs10 = errors;
const _errs11 = errors;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")){
validate45.errors = [0];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9223372036854776000 || isNaN(data3)){
validate45.errors = [0];
return false;
}
else {
if(data3 < -9223372036854776000 || isNaN(data3)){
validate45.errors = [0];
return false;
}
}
}
if(errors === _errs11){
if(typeof data3 === "string"){
if(!(formats16(data3))){
validate45.errors = [0];
return false;
}
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_incremental_sync_scheduled_at !== undefined){
let data4 = data.last_incremental_sync_scheduled_at;
const _errs13 = errors;
const _errs14 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate45.errors = [0];
return false;
}
if(errors === _errs14){
if(errors === _errs14){
if(typeof data4 === "string"){
if(!(formats2(data4))){
validate45.errors = [0];
return false;
}
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_indexed_document_count !== undefined){
let data5 = data.last_indexed_document_count;
const _errs16 = errors;
const _errs17 = errors;
if((!((typeof data5 == "number") && (isFinite(data5)))) && (typeof data5 !== "string")){
validate45.errors = [0];
return false;
}
if(errors === _errs17){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9223372036854776000 || isNaN(data5)){
validate45.errors = [0];
return false;
}
else {
if(data5 < -9223372036854776000 || isNaN(data5)){
validate45.errors = [0];
return false;
}
}
}
if(errors === _errs17){
if(typeof data5 === "string"){
if(!(formats16(data5))){
validate45.errors = [0];
return false;
}
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_sync_error !== undefined){
let data6 = data.last_sync_error;
const _errs19 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate45.errors = [0];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_sync_scheduled_at !== undefined){
let data7 = data.last_sync_scheduled_at;
const _errs21 = errors;
const _errs22 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate45.errors = [0];
return false;
}
if(errors === _errs22){
if(errors === _errs22){
if(typeof data7 === "string"){
if(!(formats2(data7))){
validate45.errors = [0];
return false;
}
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_sync_status !== undefined){
let data8 = data.last_sync_status;
const _errs24 = errors;
const _errs25 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate45.errors = [0];
return false;
}
if(errors === _errs25){
if(typeof data8 === "string"){
if(!pattern11.test(data8)){
validate45.errors = [0];
return false;
}
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_synced !== undefined){
let data9 = data.last_synced;
const _errs27 = errors;
const _errs28 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate45.errors = [0];
return false;
}
if(errors === _errs28){
if(errors === _errs28){
if(typeof data9 === "string"){
if(!(formats2(data9))){
validate45.errors = [0];
return false;
}
}
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sync_cursor !== undefined){
let data10 = data.sync_cursor;
const _errs30 = errors;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
validate45.errors = [0];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate45.errors = [0];
return false;
}
}
validate45.errors = vErrors;
return errors === 0;
}

exports.connectorPut = validate46;
const schema65 = {"$id":"https://unpkg.com/es-connector-mock/schemas/connector-put.schema.json","type":"object","properties":{"description":{"type":"string"},"index_name":{"type":["string","null"]},"is_native":{"$ref":"connector-definitions.schema.json#/$defs/boolean"},"language":{"type":"string"},"name":{"type":"string"},"service_type":{"type":"string"}},"additionalProperties":false};

function validate46(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "description") || (key0 === "index_name")) || (key0 === "is_native")) || (key0 === "language")) || (key0 === "name")) || (key0 === "service_type"))){
validate46.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.description !== undefined){
const _errs2 = errors;
if(typeof data.description !== "string"){
validate46.errors = [0];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.index_name !== undefined){
let data1 = data.index_name;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate46.errors = [0];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.is_native !== undefined){
let data2 = data.is_native;
const _errs6 = errors;
const _errs7 = errors;
if((typeof data2 !== "boolean") && (typeof data2 !== "string")){
validate46.errors = [0];
return false;
}
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
validate46.errors = [0];
return false;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.language !== undefined){
const _errs9 = errors;
if(typeof data.language !== "string"){
validate46.errors = [0];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs11 = errors;
if(typeof data.name !== "string"){
validate46.errors = [0];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service_type !== undefined){
const _errs13 = errors;
if(typeof data.service_type !== "string"){
validate46.errors = [0];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate46.errors = [0];
return false;
}
}
validate46.errors = vErrors;
return errors === 0;
}

exports.connectorStoredFiltering = validate47;
const schema67 = {"$id":"https://unpkg.com/es-connector-mock/schemas/connector-stored-filtering.schema.json","type":"object","properties":{"filtering":{"anyOf":[{"$ref":"connector-definitions.schema.json#/$defs/filtering"},{"type":"array","items":{"$ref":"connector-definitions.schema.json#/$defs/filtering"}}]}},"required":["filtering"],"additionalProperties":true};

function validate48(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.active === undefined) && (missing0 = "active")) || ((data.draft === undefined) && (missing0 = "draft"))){
validate48.errors = [0];
return false;
}
else {
if(data.active !== undefined){
const _errs2 = errors;
if(!(validate25(data.active))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.draft !== undefined){
const _errs3 = errors;
if(!(validate25(data.draft))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate48.errors = [0];
return false;
}
}
validate48.errors = vErrors;
return errors === 0;
}


function validate47(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.filtering === undefined) && (missing0 = "filtering")){
validate47.errors = [0];
return false;
}
else {
if(data.filtering !== undefined){
let data0 = data.filtering;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(!(validate48(data0))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data0)){
var valid2 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(!(validate48(data0[i0]))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
if(!valid2){
break;
}
}
}
else {
const err0 = 0;
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err1 = 0;
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate47.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
}
}
}
else {
validate47.errors = [0];
return false;
}
}
validate47.errors = vErrors;
return errors === 0;
}

exports.connectorUpdateApiKeyId = validate53;
const schema69 = {"$id":"https://unpkg.com/es-connector-mock/schemas/connector-update-api-key-id.schema.json","type":"object","properties":{"api_key_id":{"type":["string","null"]},"api_key_secret_id":{"type":["string","null"]}},"additionalProperties":false};

function validate53(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "api_key_id") || (key0 === "api_key_secret_id"))){
validate53.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.api_key_id !== undefined){
let data0 = data.api_key_id;
const _errs2 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate53.errors = [0];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.api_key_secret_id !== undefined){
let data1 = data.api_key_secret_id;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate53.errors = [0];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate53.errors = [0];
return false;
}
}
validate53.errors = vErrors;
return errors === 0;
}

exports.connectorUpdateConfiguration = validate54;
const schema70 = {"$id":"https://unpkg.com/es-connector-mock/schemas/connector-update-configuration.schema.json","type":"object","properties":{"configuration":{"type":"object","additionalProperties":{"$ref":"connector-definitions.schema.json#/$defs/configurationEntry"}},"values":{"type":["object","string","number","boolean","null"]}},"additionalProperties":false};

function validate55(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.label === undefined) && (missing0 = "label")){
validate55.errors = [0];
return false;
}
else {
if(data.category !== undefined){
const _errs2 = errors;
if(typeof data.category !== "string"){
validate55.errors = [0];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.default_value !== undefined){
let data1 = data.default_value;
const _errs4 = errors;
if((((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")) && (data1 !== null)){
validate55.errors = [0];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.depends_on !== undefined){
let data2 = data.depends_on;
const _errs6 = errors;
const _errs7 = errors;
let valid1 = false;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((data2.field === undefined) && (missing1 = "field")) || ((data2.value === undefined) && (missing1 = "value"))){
const err0 = 0;
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data2.field !== undefined){
const _errs12 = errors;
if(typeof data2.field !== "string"){
const err1 = 0;
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.value !== undefined){
let data4 = data2.value;
const _errs14 = errors;
if((((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")) && (data4 !== null)){
const err2 = 0;
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
}
}
}
else {
const err3 = 0;
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data2)){
var valid4 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data5 = data2[i0];
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing2;
if(((data5.field === undefined) && (missing2 = "field")) || ((data5.value === undefined) && (missing2 = "value"))){
const err4 = 0;
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
if(data5.field !== undefined){
const _errs22 = errors;
if(typeof data5.field !== "string"){
const err5 = 0;
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var valid6 = _errs22 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data5.value !== undefined){
let data7 = data5.value;
const _errs24 = errors;
if((((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")) && (data7 !== null)){
const err6 = 0;
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid6 = _errs24 === errors;
}
else {
var valid6 = true;
}
}
}
}
else {
const err7 = 0;
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid4 = _errs18 === errors;
if(!valid4){
break;
}
}
}
else {
const err8 = 0;
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs16 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err9 = 0;
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
validate55.errors = vErrors;
return false;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.display !== undefined){
let data8 = data.display;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
validate55.errors = [0];
return false;
}
}
else {
validate55.errors = [0];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs28 = errors;
if(typeof data.label !== "string"){
validate55.errors = [0];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.options !== undefined){
let data10 = data.options;
const _errs30 = errors;
const _errs31 = errors;
let valid7 = false;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing3;
if(((data10.label === undefined) && (missing3 = "label")) || ((data10.value === undefined) && (missing3 = "value"))){
const err10 = 0;
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
if(data10.label !== undefined){
const _errs36 = errors;
if(typeof data10.label !== "string"){
const err11 = 0;
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var valid9 = _errs36 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data10.value !== undefined){
let data12 = data10.value;
const _errs38 = errors;
if((typeof data12 !== "string") && (!((typeof data12 == "number") && (isFinite(data12))))){
const err12 = 0;
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var valid9 = _errs38 === errors;
}
else {
var valid9 = true;
}
}
}
}
else {
const err13 = 0;
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var _valid1 = _errs32 === errors;
valid7 = valid7 || _valid1;
if(!valid7){
const _errs40 = errors;
if(errors === _errs40){
if(Array.isArray(data10)){
var valid10 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data13 = data10[i1];
const _errs42 = errors;
const _errs43 = errors;
if(errors === _errs43){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing4;
if(((data13.label === undefined) && (missing4 = "label")) || ((data13.value === undefined) && (missing4 = "value"))){
const err14 = 0;
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
if(data13.label !== undefined){
const _errs46 = errors;
if(typeof data13.label !== "string"){
const err15 = 0;
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var valid12 = _errs46 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data13.value !== undefined){
let data15 = data13.value;
const _errs48 = errors;
if((typeof data15 !== "string") && (!((typeof data15 == "number") && (isFinite(data15))))){
const err16 = 0;
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var valid12 = _errs48 === errors;
}
else {
var valid12 = true;
}
}
}
}
else {
const err17 = 0;
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var valid10 = _errs42 === errors;
if(!valid10){
break;
}
}
}
else {
const err18 = 0;
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid1 = _errs40 === errors;
valid7 = valid7 || _valid1;
}
if(!valid7){
const err19 = 0;
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
validate55.errors = vErrors;
return false;
}
else {
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.order !== undefined){
let data16 = data.order;
const _errs50 = errors;
const _errs51 = errors;
if((!((typeof data16 == "number") && (isFinite(data16)))) && (typeof data16 !== "string")){
validate55.errors = [0];
return false;
}
if(errors === _errs51){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 2147483647 || isNaN(data16)){
validate55.errors = [0];
return false;
}
else {
if(data16 < -2147483648 || isNaN(data16)){
validate55.errors = [0];
return false;
}
}
}
if(errors === _errs51){
if(typeof data16 === "string"){
if(!(formats0(data16))){
validate55.errors = [0];
return false;
}
}
}
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.placeholder !== undefined){
let data17 = data.placeholder;
const _errs53 = errors;
if((typeof data17 !== "string") && (data17 !== null)){
validate55.errors = [0];
return false;
}
var valid0 = _errs53 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.required !== undefined){
let data18 = data.required;
const _errs55 = errors;
const _errs56 = errors;
if((typeof data18 !== "boolean") && (typeof data18 !== "string")){
validate55.errors = [0];
return false;
}
if(errors === _errs56){
if(typeof data18 === "string"){
if(!pattern1.test(data18)){
validate55.errors = [0];
return false;
}
}
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sensitive !== undefined){
let data19 = data.sensitive;
const _errs58 = errors;
const _errs59 = errors;
if((typeof data19 !== "boolean") && (typeof data19 !== "string")){
validate55.errors = [0];
return false;
}
if(errors === _errs59){
if(typeof data19 === "string"){
if(!pattern1.test(data19)){
validate55.errors = [0];
return false;
}
}
}
var valid0 = _errs58 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tooltip !== undefined){
let data20 = data.tooltip;
const _errs61 = errors;
if((typeof data20 !== "string") && (data20 !== null)){
validate55.errors = [0];
return false;
}
var valid0 = _errs61 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data21 = data.type;
const _errs63 = errors;
if((typeof data21 !== "string") && (data21 !== null)){
validate55.errors = [0];
return false;
}
if(errors === _errs63){
if(typeof data21 === "string"){
if(!pattern3.test(data21)){
validate55.errors = [0];
return false;
}
}
}
var valid0 = _errs63 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ui_restrictions !== undefined){
let data22 = data.ui_restrictions;
const _errs65 = errors;
if((!(Array.isArray(data22))) && (typeof data22 !== "string")){
validate55.errors = [0];
return false;
}
if(errors === _errs65){
if(Array.isArray(data22)){
var valid16 = true;
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
let data23 = data22[i2];
const _errs67 = errors;
if(((typeof data23 !== "string") && (!((typeof data23 == "number") && (isFinite(data23))))) && (typeof data23 !== "boolean")){
validate55.errors = [0];
return false;
}
var valid16 = _errs67 === errors;
if(!valid16){
break;
}
}
}
}
var valid0 = _errs65 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validations !== undefined){
let data24 = data.validations;
const _errs69 = errors;
const _errs70 = errors;
let valid17 = false;
const _errs71 = errors;
const _errs72 = errors;
if(errors === _errs72){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing5;
if(((data24.constraint === undefined) && (missing5 = "constraint")) || ((data24.type === undefined) && (missing5 = "type"))){
const err20 = 0;
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
if(data24.constraint !== undefined){
let data25 = data24.constraint;
const _errs75 = errors;
if(((typeof data25 !== "string") && (!((typeof data25 == "number") && (isFinite(data25))))) && (!(Array.isArray(data25)))){
const err21 = 0;
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(errors === _errs75){
if(Array.isArray(data25)){
var valid20 = true;
const len3 = data25.length;
for(let i3=0; i3<len3; i3++){
let data26 = data25[i3];
const _errs77 = errors;
if((typeof data26 !== "string") && (!((typeof data26 == "number") && (isFinite(data26))))){
const err22 = 0;
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var valid20 = _errs77 === errors;
if(!valid20){
break;
}
}
}
}
var valid19 = _errs75 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data24.type !== undefined){
let data27 = data24.type;
const _errs79 = errors;
if(errors === _errs79){
if(typeof data27 === "string"){
if(!pattern4.test(data27)){
const err23 = 0;
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = 0;
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
var valid19 = _errs79 === errors;
}
else {
var valid19 = true;
}
}
}
}
else {
const err25 = 0;
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var _valid2 = _errs71 === errors;
valid17 = valid17 || _valid2;
if(!valid17){
const _errs81 = errors;
if(errors === _errs81){
if(Array.isArray(data24)){
var valid21 = true;
const len4 = data24.length;
for(let i4=0; i4<len4; i4++){
let data28 = data24[i4];
const _errs83 = errors;
const _errs84 = errors;
if(errors === _errs84){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing6;
if(((data28.constraint === undefined) && (missing6 = "constraint")) || ((data28.type === undefined) && (missing6 = "type"))){
const err26 = 0;
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
else {
if(data28.constraint !== undefined){
let data29 = data28.constraint;
const _errs87 = errors;
if(((typeof data29 !== "string") && (!((typeof data29 == "number") && (isFinite(data29))))) && (!(Array.isArray(data29)))){
const err27 = 0;
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(errors === _errs87){
if(Array.isArray(data29)){
var valid24 = true;
const len5 = data29.length;
for(let i5=0; i5<len5; i5++){
let data30 = data29[i5];
const _errs89 = errors;
if((typeof data30 !== "string") && (!((typeof data30 == "number") && (isFinite(data30))))){
const err28 = 0;
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var valid24 = _errs89 === errors;
if(!valid24){
break;
}
}
}
}
var valid23 = _errs87 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data28.type !== undefined){
let data31 = data28.type;
const _errs91 = errors;
if(errors === _errs91){
if(typeof data31 === "string"){
if(!pattern4.test(data31)){
const err29 = 0;
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = 0;
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
var valid23 = _errs91 === errors;
}
else {
var valid23 = true;
}
}
}
}
else {
const err31 = 0;
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
var valid21 = _errs83 === errors;
if(!valid21){
break;
}
}
}
else {
const err32 = 0;
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
var _valid2 = _errs81 === errors;
valid17 = valid17 || _valid2;
}
if(!valid17){
const err33 = 0;
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
validate55.errors = vErrors;
return false;
}
else {
errors = _errs70;
if(vErrors !== null){
if(_errs70){
vErrors.length = _errs70;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs69 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.value !== undefined){
let data32 = data.value;
const _errs93 = errors;
if(((((typeof data32 !== "string") && (!((typeof data32 == "number") && (isFinite(data32))))) && (typeof data32 !== "boolean")) && (!(data32 && typeof data32 == "object" && !Array.isArray(data32)))) && (data32 !== null)){
validate55.errors = [0];
return false;
}
var valid0 = _errs93 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate55.errors = [0];
return false;
}
}
validate55.errors = vErrors;
return errors === 0;
}


function validate54(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "configuration") || (key0 === "values"))){
validate54.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.configuration !== undefined){
let data0 = data.configuration;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
const _errs5 = errors;
if(!(validate55(data0[key1]))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
else {
validate54.errors = [0];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.values !== undefined){
let data2 = data.values;
const _errs6 = errors;
if(((((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (typeof data2 !== "string")) && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")) && (data2 !== null)){
validate54.errors = [0];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate54.errors = [0];
return false;
}
}
validate54.errors = vErrors;
return errors === 0;
}

exports.connectorUpdateError = validate57;
const schema81 = {"$id":"https://unpkg.com/es-connector-mock/schemas/connector-update-error.schema.json","type":"object","properties":{"error":{"type":["string","null"]}},"required":["error"],"additionalProperties":false};

function validate57(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.error === undefined) && (missing0 = "error")){
validate57.errors = [0];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "error")){
validate57.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.error !== undefined){
let data0 = data.error;
if((typeof data0 !== "string") && (data0 !== null)){
validate57.errors = [0];
return false;
}
}
}
}
}
else {
validate57.errors = [0];
return false;
}
}
validate57.errors = vErrors;
return errors === 0;
}

exports.connectorUpdateFeatures = validate58;
const schema82 = {"$id":"https://unpkg.com/es-connector-mock/schemas/connector-update-features.schema.json","type":"object","properties":{"features":{"$ref":"connector-definitions.schema.json#/$defs/features"}},"additionalProperties":false};

function validate59(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.document_level_security !== undefined){
const _errs2 = errors;
if(!(validate15(data.document_level_security))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.incremental_sync !== undefined){
const _errs3 = errors;
if(!(validate15(data.incremental_sync))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.native_connector_api_keys !== undefined){
const _errs4 = errors;
if(!(validate15(data.native_connector_api_keys))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sync_rules !== undefined){
const _errs5 = errors;
if(!(validate19(data.sync_rules))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate59.errors = [0];
return false;
}
}
validate59.errors = vErrors;
return errors === 0;
}


function validate58(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "features")){
validate58.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.features !== undefined){
if(!(validate59(data.features))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
}
}
else {
validate58.errors = [0];
return false;
}
}
validate58.errors = vErrors;
return errors === 0;
}

exports.connectorUpdateFilteringValidation = validate65;
const schema84 = {"$id":"https://unpkg.com/es-connector-mock/schemas/connector-update-filtering-validation.schema.json","type":"object","properties":{"validation":{"$ref":"connector-definitions.schema.json#/$defs/filteringValidationInfo"}},"required":["validation"],"additionalProperties":false};

function validate66(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.errors === undefined) && (missing0 = "errors")) || ((data.state === undefined) && (missing0 = "state"))){
validate66.errors = [0];
return false;
}
else {
if(data.errors !== undefined){
let data0 = data.errors;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((data0.ids === undefined) && (missing1 = "ids")) || ((data0.messages === undefined) && (missing1 = "messages"))){
const err0 = 0;
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data0.ids !== undefined){
let data1 = data0.ids;
const _errs8 = errors;
if((!(Array.isArray(data1))) && (typeof data1 !== "string")){
const err1 = 0;
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(errors === _errs8){
if(Array.isArray(data1)){
var valid4 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs10 = errors;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err2 = 0;
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid4 = _errs10 === errors;
if(!valid4){
break;
}
}
}
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data0.messages !== undefined){
let data3 = data0.messages;
const _errs12 = errors;
if((!(Array.isArray(data3))) && (typeof data3 !== "string")){
const err3 = 0;
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(errors === _errs12){
if(Array.isArray(data3)){
var valid5 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const _errs14 = errors;
if(((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")){
const err4 = 0;
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid5 = _errs14 === errors;
if(!valid5){
break;
}
}
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
}
}
}
else {
const err5 = 0;
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data0)){
var valid6 = true;
const len2 = data0.length;
for(let i2=0; i2<len2; i2++){
let data5 = data0[i2];
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing2;
if(((data5.ids === undefined) && (missing2 = "ids")) || ((data5.messages === undefined) && (missing2 = "messages"))){
const err6 = 0;
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(data5.ids !== undefined){
let data6 = data5.ids;
const _errs22 = errors;
if((!(Array.isArray(data6))) && (typeof data6 !== "string")){
const err7 = 0;
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(errors === _errs22){
if(Array.isArray(data6)){
var valid9 = true;
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
let data7 = data6[i3];
const _errs24 = errors;
if(((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")){
const err8 = 0;
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var valid9 = _errs24 === errors;
if(!valid9){
break;
}
}
}
}
var valid8 = _errs22 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data5.messages !== undefined){
let data8 = data5.messages;
const _errs26 = errors;
if((!(Array.isArray(data8))) && (typeof data8 !== "string")){
const err9 = 0;
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(errors === _errs26){
if(Array.isArray(data8)){
var valid10 = true;
const len4 = data8.length;
for(let i4=0; i4<len4; i4++){
let data9 = data8[i4];
const _errs28 = errors;
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
const err10 = 0;
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var valid10 = _errs28 === errors;
if(!valid10){
break;
}
}
}
}
var valid8 = _errs26 === errors;
}
else {
var valid8 = true;
}
}
}
}
else {
const err11 = 0;
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var valid6 = _errs18 === errors;
if(!valid6){
break;
}
}
}
else {
const err12 = 0;
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid0 = _errs16 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err13 = 0;
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
validate66.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data10 = data.state;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data10 === "string"){
if(!pattern9.test(data10)){
validate66.errors = [0];
return false;
}
}
else {
validate66.errors = [0];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate66.errors = [0];
return false;
}
}
validate66.errors = vErrors;
return errors === 0;
}


function validate65(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.validation === undefined) && (missing0 = "validation")){
validate65.errors = [0];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "validation")){
validate65.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.validation !== undefined){
if(!(validate66(data.validation))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate65.errors = [0];
return false;
}
}
validate65.errors = vErrors;
return errors === 0;
}

exports.connectorUpdateFiltering = validate68;
const schema88 = {"$id":"https://unpkg.com/es-connector-mock/schemas/connector-update-filtering.schema.json","type":"object","properties":{"filtering":{"anyOf":[{"$ref":"connector-definitions.schema.json#/$defs/filtering"},{"type":"array","items":{"$ref":"connector-definitions.schema.json#/$defs/filtering"}}]},"advanced_snippet":{"$ref":"connector-definitions.schema.json#/$defs/advancedSnippet"},"rules":{"anyOf":[{"$ref":"connector-definitions.schema.json#/$defs/filteringRule"},{"type":"array","items":{"$ref":"connector-definitions.schema.json#/$defs/filteringRule"}}]}},"additionalProperties":false};

function validate69(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.active === undefined) && (missing0 = "active")) || ((data.draft === undefined) && (missing0 = "draft"))){
validate69.errors = [0];
return false;
}
else {
if(data.active !== undefined){
const _errs2 = errors;
if(!(validate25(data.active))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.draft !== undefined){
const _errs3 = errors;
if(!(validate25(data.draft))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate69.errors = [0];
return false;
}
}
validate69.errors = vErrors;
return errors === 0;
}


function validate74(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.value === undefined) && (missing0 = "value")){
validate74.errors = [0];
return false;
}
else {
if(data.created_at !== undefined){
let data0 = data.created_at;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(errors === _errs3){
if(typeof data0 === "string"){
if(!(formats2(data0))){
validate74.errors = [0];
return false;
}
}
else {
validate74.errors = [0];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.updated_at !== undefined){
let data1 = data.updated_at;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(errors === _errs6){
if(typeof data1 === "string"){
if(!(formats2(data1))){
validate74.errors = [0];
return false;
}
}
else {
validate74.errors = [0];
return false;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.value !== undefined){
let data2 = data.value;
const _errs8 = errors;
if(!data2 || typeof data2 != "object"){
validate74.errors = [0];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate74.errors = [0];
return false;
}
}
validate74.errors = vErrors;
return errors === 0;
}


function validate76(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.field === undefined) && (missing0 = "field")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.order === undefined) && (missing0 = "order"))) || ((data.policy === undefined) && (missing0 = "policy"))) || ((data.rule === undefined) && (missing0 = "rule"))) || ((data.value === undefined) && (missing0 = "value"))){
validate76.errors = [0];
return false;
}
else {
if(data.created_at !== undefined){
let data0 = data.created_at;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(errors === _errs3){
if(typeof data0 === "string"){
if(!(formats2(data0))){
validate76.errors = [0];
return false;
}
}
else {
validate76.errors = [0];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.field !== undefined){
const _errs5 = errors;
if(typeof data.field !== "string"){
validate76.errors = [0];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
const _errs7 = errors;
if(typeof data.id !== "string"){
validate76.errors = [0];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.order !== undefined){
let data3 = data.order;
const _errs9 = errors;
const _errs10 = errors;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")){
validate76.errors = [0];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 2147483647 || isNaN(data3)){
validate76.errors = [0];
return false;
}
else {
if(data3 < -2147483648 || isNaN(data3)){
validate76.errors = [0];
return false;
}
}
}
if(errors === _errs10){
if(typeof data3 === "string"){
if(!(formats0(data3))){
validate76.errors = [0];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.policy !== undefined){
let data4 = data.policy;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(!pattern7.test(data4)){
validate76.errors = [0];
return false;
}
}
else {
validate76.errors = [0];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rule !== undefined){
let data5 = data.rule;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data5 === "string"){
if(!pattern8.test(data5)){
validate76.errors = [0];
return false;
}
}
else {
validate76.errors = [0];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.updated_at !== undefined){
let data6 = data.updated_at;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(errors === _errs17){
if(typeof data6 === "string"){
if(!(formats2(data6))){
validate76.errors = [0];
return false;
}
}
else {
validate76.errors = [0];
return false;
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.value !== undefined){
const _errs19 = errors;
if(typeof data.value !== "string"){
validate76.errors = [0];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate76.errors = [0];
return false;
}
}
validate76.errors = vErrors;
return errors === 0;
}


function validate68(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "filtering") || (key0 === "advanced_snippet")) || (key0 === "rules"))){
validate68.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.filtering !== undefined){
let data0 = data.filtering;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(!(validate69(data0))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data0)){
var valid2 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(!(validate69(data0[i0]))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
if(!valid2){
break;
}
}
}
else {
const err0 = 0;
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err1 = 0;
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate68.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.advanced_snippet !== undefined){
const _errs8 = errors;
if(!(validate74(data.advanced_snippet))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rules !== undefined){
let data3 = data.rules;
const _errs9 = errors;
const _errs10 = errors;
let valid3 = false;
const _errs11 = errors;
if(!(validate76(data3))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var _valid1 = _errs11 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data3)){
var valid4 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
const _errs14 = errors;
if(!(validate76(data3[i1]))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid4 = _errs14 === errors;
if(!valid4){
break;
}
}
}
else {
const err2 = 0;
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid1 = _errs12 === errors;
valid3 = valid3 || _valid1;
}
if(!valid3){
const err3 = 0;
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate68.errors = vErrors;
return false;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate68.errors = [0];
return false;
}
}
validate68.errors = vErrors;
return errors === 0;
}

exports.connectorUpdateIndexName = validate79;
const schema97 = {"$id":"https://unpkg.com/es-connector-mock/schemas/connector-update-index-name.schema.json","type":"object","properties":{"index_name":{"type":["string","null"]}},"required":["index_name"],"additionalProperties":false};

function validate79(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.index_name === undefined) && (missing0 = "index_name")){
validate79.errors = [0];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "index_name")){
validate79.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.index_name !== undefined){
let data0 = data.index_name;
if((typeof data0 !== "string") && (data0 !== null)){
validate79.errors = [0];
return false;
}
}
}
}
}
else {
validate79.errors = [0];
return false;
}
}
validate79.errors = vErrors;
return errors === 0;
}

exports.connectorUpdateName = validate80;
const schema98 = {"$id":"https://unpkg.com/es-connector-mock/schemas/connector-update-name.schema.json","type":"object","properties":{"name":{"type":["string","null"]},"description":{"type":["string","null"]}},"additionalProperties":false};

function validate80(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "description"))){
validate80.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
let data0 = data.name;
const _errs2 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate80.errors = [0];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
let data1 = data.description;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate80.errors = [0];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate80.errors = [0];
return false;
}
}
validate80.errors = vErrors;
return errors === 0;
}

exports.connectorUpdateNative = validate81;
const schema99 = {"$id":"https://unpkg.com/es-connector-mock/schemas/connector-update-native.schema.json","type":"object","properties":{"is_native":{"$ref":"connector-definitions.schema.json#/$defs/boolean"}},"required":["is_native"],"additionalProperties":false};

function validate81(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.is_native === undefined) && (missing0 = "is_native")){
validate81.errors = [0];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "is_native")){
validate81.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.is_native !== undefined){
let data0 = data.is_native;
const _errs3 = errors;
if((typeof data0 !== "boolean") && (typeof data0 !== "string")){
validate81.errors = [0];
return false;
}
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
validate81.errors = [0];
return false;
}
}
}
}
}
}
}
else {
validate81.errors = [0];
return false;
}
}
validate81.errors = vErrors;
return errors === 0;
}

exports.connectorUpdatePipeline = validate82;
const schema101 = {"$id":"https://unpkg.com/es-connector-mock/schemas/connector-update-pipeline.schema.json","type":"object","properties":{"pipeline":{"$ref":"connector-definitions.schema.json#/$defs/pipeline"}},"required":["pipeline"],"additionalProperties":false};

function validate83(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.extract_binary_content === undefined) && (missing0 = "extract_binary_content")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.reduce_whitespace === undefined) && (missing0 = "reduce_whitespace"))) || ((data.run_ml_inference === undefined) && (missing0 = "run_ml_inference"))){
validate83.errors = [0];
return false;
}
else {
if(data.extract_binary_content !== undefined){
let data0 = data.extract_binary_content;
const _errs2 = errors;
const _errs3 = errors;
if((typeof data0 !== "boolean") && (typeof data0 !== "string")){
validate83.errors = [0];
return false;
}
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
validate83.errors = [0];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs5 = errors;
if(typeof data.name !== "string"){
validate83.errors = [0];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reduce_whitespace !== undefined){
let data2 = data.reduce_whitespace;
const _errs7 = errors;
const _errs8 = errors;
if((typeof data2 !== "boolean") && (typeof data2 !== "string")){
validate83.errors = [0];
return false;
}
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
validate83.errors = [0];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.run_ml_inference !== undefined){
let data3 = data.run_ml_inference;
const _errs10 = errors;
const _errs11 = errors;
if((typeof data3 !== "boolean") && (typeof data3 !== "string")){
validate83.errors = [0];
return false;
}
if(errors === _errs11){
if(typeof data3 === "string"){
if(!pattern1.test(data3)){
validate83.errors = [0];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate83.errors = [0];
return false;
}
}
validate83.errors = vErrors;
return errors === 0;
}


function validate82(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.pipeline === undefined) && (missing0 = "pipeline")){
validate82.errors = [0];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "pipeline")){
validate82.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.pipeline !== undefined){
if(!(validate83(data.pipeline))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate82.errors = [0];
return false;
}
}
validate82.errors = vErrors;
return errors === 0;
}

exports.connectorUpdateScheduling = validate85;
const schema106 = {"$id":"https://unpkg.com/es-connector-mock/schemas/connector-update-scheduling.schema.json","type":"object","properties":{"scheduling":{"$ref":"connector-definitions.schema.json#/$defs/scheduling"}},"required":["scheduling"],"additionalProperties":false};

function validate86(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.access_control !== undefined){
const _errs2 = errors;
if(!(validate40(data.access_control))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.full !== undefined){
const _errs3 = errors;
if(!(validate40(data.full))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.incremental !== undefined){
const _errs4 = errors;
if(!(validate40(data.incremental))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate86.errors = [0];
return false;
}
}
validate86.errors = vErrors;
return errors === 0;
}


function validate85(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.scheduling === undefined) && (missing0 = "scheduling")){
validate85.errors = [0];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "scheduling")){
validate85.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.scheduling !== undefined){
if(!(validate86(data.scheduling))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate85.errors = [0];
return false;
}
}
validate85.errors = vErrors;
return errors === 0;
}

exports.connectorUpdateServiceType = validate91;
const schema108 = {"$id":"https://unpkg.com/es-connector-mock/schemas/connector-update-service-type.schema.json","type":"object","properties":{"service_type":{"type":"string"}},"required":["service_type"],"additionalProperties":false};

function validate91(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.service_type === undefined) && (missing0 = "service_type")){
validate91.errors = [0];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "service_type")){
validate91.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.service_type !== undefined){
if(typeof data.service_type !== "string"){
validate91.errors = [0];
return false;
}
}
}
}
}
else {
validate91.errors = [0];
return false;
}
}
validate91.errors = vErrors;
return errors === 0;
}

exports.connectorUpdateStatus = validate92;
const schema109 = {"$id":"https://unpkg.com/es-connector-mock/schemas/connector-update-status.schema.json","type":"object","properties":{"status":{"type":"string","pattern":"^(?:[cC][rR][eE][aA][tT][eE][dD]|[nN][eE][eE][dD][sS]_[cC][oO][nN][fF][iI][gG][uU][rR][aA][tT][iI][oO][nN]|[cC][oO][nN][fF][iI][gG][uU][rR][eE][dD]|[cC][oO][nN][nN][eE][cC][tT][eE][dD]|[eE][rR][rR][oO][rR])$"}},"additionalProperties":false};

function validate92(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "status")){
validate92.errors = [0];
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
if(!pattern17.test(data0)){
validate92.errors = [0];
return false;
}
}
else {
validate92.errors = [0];
return false;
}
}
}
}
}
else {
validate92.errors = [0];
return false;
}
}
validate92.errors = vErrors;
return errors === 0;
}

exports.secretPost = validate93;
const schema110 = {"$id":"https://unpkg.com/es-connector-mock/schemas/secret-post.schema.json","type":"object","properties":{"value":{"type":"string"}},"additionalProperties":false};

function validate93(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "value")){
validate93.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.value !== undefined){
if(typeof data.value !== "string"){
validate93.errors = [0];
return false;
}
}
}
}
else {
validate93.errors = [0];
return false;
}
}
validate93.errors = vErrors;
return errors === 0;
}

exports.secretPut = validate94;
const schema111 = {"$id":"https://unpkg.com/es-connector-mock/schemas/secret-put.schema.json","type":"object","properties":{"value":{"type":"string"}},"required":["value"],"additionalProperties":false};

function validate94(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.value === undefined) && (missing0 = "value")){
validate94.errors = [0];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "value")){
validate94.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.value !== undefined){
if(typeof data.value !== "string"){
validate94.errors = [0];
return false;
}
}
}
}
}
else {
validate94.errors = [0];
return false;
}
}
validate94.errors = vErrors;
return errors === 0;
}

exports.securityCreateApiKey = validate95;
const schema112 = {"$id":"https://unpkg.com/es-connector-mock/schemas/security-create-api-key.schema.json","type":"object","properties":{"name":{"type":"string"},"expiration":{"type":"string"},"role_descriptors":{"type":"object"},"metadata":{"type":"object"}},"additionalProperties":false};

function validate95(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "expiration")) || (key0 === "role_descriptors")) || (key0 === "metadata"))){
validate95.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(typeof data.name !== "string"){
validate95.errors = [0];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expiration !== undefined){
const _errs4 = errors;
if(typeof data.expiration !== "string"){
validate95.errors = [0];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.role_descriptors !== undefined){
let data2 = data.role_descriptors;
const _errs6 = errors;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
validate95.errors = [0];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
let data3 = data.metadata;
const _errs8 = errors;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
validate95.errors = [0];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate95.errors = [0];
return false;
}
}
validate95.errors = vErrors;
return errors === 0;
}

exports.securityInvalidateApiKey = validate96;
const schema113 = {"$id":"https://unpkg.com/es-connector-mock/schemas/security-invalidate-api-key.schema.json","type":"object","properties":{"realm_name":{"type":"string"},"username":{"type":"string"},"ids":{"type":["array","string"],"items":{"type":["string","number","boolean"]}},"name":{"type":"string"},"owner":{"$ref":"connector-definitions.schema.json#/$defs/boolean"}},"additionalProperties":false};

function validate96(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "realm_name") || (key0 === "username")) || (key0 === "ids")) || (key0 === "name")) || (key0 === "owner"))){
validate96.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.realm_name !== undefined){
const _errs2 = errors;
if(typeof data.realm_name !== "string"){
validate96.errors = [0];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.username !== undefined){
const _errs4 = errors;
if(typeof data.username !== "string"){
validate96.errors = [0];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ids !== undefined){
let data2 = data.ids;
const _errs6 = errors;
if((!(Array.isArray(data2))) && (typeof data2 !== "string")){
validate96.errors = [0];
return false;
}
if(errors === _errs6){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs8 = errors;
if(((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")){
validate96.errors = [0];
return false;
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs10 = errors;
if(typeof data.name !== "string"){
validate96.errors = [0];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.owner !== undefined){
let data5 = data.owner;
const _errs12 = errors;
const _errs13 = errors;
if((typeof data5 !== "boolean") && (typeof data5 !== "string")){
validate96.errors = [0];
return false;
}
if(errors === _errs13){
if(typeof data5 === "string"){
if(!pattern1.test(data5)){
validate96.errors = [0];
return false;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate96.errors = [0];
return false;
}
}
validate96.errors = vErrors;
return errors === 0;
}

exports.syncJobClaim = validate97;
const schema115 = {"$id":"https://unpkg.com/es-connector-mock/schemas/sync-job-claim.schema.json","type":"object","properties":{"worker_hostname":{"type":"string"},"sync_cursor":{"type":"object"}},"required":["worker_hostname"],"additionalProperties":false};

function validate97(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.worker_hostname === undefined) && (missing0 = "worker_hostname")){
validate97.errors = [0];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "worker_hostname") || (key0 === "sync_cursor"))){
validate97.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.worker_hostname !== undefined){
const _errs2 = errors;
if(typeof data.worker_hostname !== "string"){
validate97.errors = [0];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sync_cursor !== undefined){
let data1 = data.sync_cursor;
const _errs4 = errors;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
validate97.errors = [0];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate97.errors = [0];
return false;
}
}
validate97.errors = vErrors;
return errors === 0;
}

exports.syncJobError = validate98;
const schema116 = {"$id":"https://unpkg.com/es-connector-mock/schemas/sync-job-error.schema.json","type":"object","properties":{"error":{"type":"string"}},"required":["error"],"additionalProperties":false};

function validate98(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.error === undefined) && (missing0 = "error")){
validate98.errors = [0];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "error")){
validate98.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.error !== undefined){
if(typeof data.error !== "string"){
validate98.errors = [0];
return false;
}
}
}
}
}
else {
validate98.errors = [0];
return false;
}
}
validate98.errors = vErrors;
return errors === 0;
}

exports.syncJobPost = validate99;
const schema117 = {"$id":"https://unpkg.com/es-connector-mock/schemas/sync-job-post.schema.json","type":"object","properties":{"id":{"type":"string"},"job_type":{"type":"string","pattern":"^(?:[fF][uU][lL][lL]|[iI][nN][cC][rR][eE][mM][eE][nN][tT][aA][lL]|[aA][cC][cC][eE][sS][sS]_[cC][oO][nN][tT][rR][oO][lL])$"},"trigger_method":{"type":"string","pattern":"^(?:[oO][nN]_[dD][eE][mM][aA][nN][dD]|[sS][cC][hH][eE][dD][uU][lL][eE][dD])$"}},"required":["id"],"additionalProperties":false};
const pattern38 = new RegExp("^(?:[fF][uU][lL][lL]|[iI][nN][cC][rR][eE][mM][eE][nN][tT][aA][lL]|[aA][cC][cC][eE][sS][sS]_[cC][oO][nN][tT][rR][oO][lL])$", "u");
const pattern39 = new RegExp("^(?:[oO][nN]_[dD][eE][mM][aA][nN][dD]|[sS][cC][hH][eE][dD][uU][lL][eE][dD])$", "u");

function validate99(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.id === undefined) && (missing0 = "id")){
validate99.errors = [0];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "id") || (key0 === "job_type")) || (key0 === "trigger_method"))){
validate99.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
const _errs2 = errors;
if(typeof data.id !== "string"){
validate99.errors = [0];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.job_type !== undefined){
let data1 = data.job_type;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern38.test(data1)){
validate99.errors = [0];
return false;
}
}
else {
validate99.errors = [0];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trigger_method !== undefined){
let data2 = data.trigger_method;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern39.test(data2)){
validate99.errors = [0];
return false;
}
}
else {
validate99.errors = [0];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate99.errors = [0];
return false;
}
}
validate99.errors = vErrors;
return errors === 0;
}

exports.syncJobUpdateStats = validate100;
const schema118 = {"$id":"https://unpkg.com/es-connector-mock/schemas/sync-job-update-stats.schema.json","type":"object","properties":{"deleted_document_count":{"$ref":"connector-definitions.schema.json#/$defs/long"},"indexed_document_count":{"$ref":"connector-definitions.schema.json#/$defs/long"},"indexed_document_volume":{"$ref":"connector-definitions.schema.json#/$defs/long"},"total_document_count":{"$ref":"connector-definitions.schema.json#/$defs/long"},"last_seen":{"type":"string","format":"time-or-millis"},"metadata":{"type":"object"}},"required":["deleted_document_count","indexed_document_count","indexed_document_volume"],"additionalProperties":false};

function validate100(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.deleted_document_count === undefined) && (missing0 = "deleted_document_count")) || ((data.indexed_document_count === undefined) && (missing0 = "indexed_document_count"))) || ((data.indexed_document_volume === undefined) && (missing0 = "indexed_document_volume"))){
validate100.errors = [0];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "deleted_document_count") || (key0 === "indexed_document_count")) || (key0 === "indexed_document_volume")) || (key0 === "total_document_count")) || (key0 === "last_seen")) || (key0 === "metadata"))){
validate100.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.deleted_document_count !== undefined){
let data0 = data.deleted_document_count;
const _errs2 = errors;
const _errs3 = errors;
if((!((typeof data0 == "number") && (isFinite(data0)))) && (typeof data0 !== "string")){
validate100.errors = [0];
return false;
}
if(errors === _errs3){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9223372036854776000 || isNaN(data0)){
validate100.errors = [0];
return false;
}
else {
if(data0 < -9223372036854776000 || isNaN(data0)){
validate100.errors = [0];
return false;
}
}
}
if(errors === _errs3){
if(typeof data0 === "string"){
if(!(formats16(data0))){
validate100.errors = [0];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.indexed_document_count !== undefined){
let data1 = data.indexed_document_count;
const _errs5 = errors;
const _errs6 = errors;
if((!((typeof data1 == "number") && (isFinite(data1)))) && (typeof data1 !== "string")){
validate100.errors = [0];
return false;
}
if(errors === _errs6){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9223372036854776000 || isNaN(data1)){
validate100.errors = [0];
return false;
}
else {
if(data1 < -9223372036854776000 || isNaN(data1)){
validate100.errors = [0];
return false;
}
}
}
if(errors === _errs6){
if(typeof data1 === "string"){
if(!(formats16(data1))){
validate100.errors = [0];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.indexed_document_volume !== undefined){
let data2 = data.indexed_document_volume;
const _errs8 = errors;
const _errs9 = errors;
if((!((typeof data2 == "number") && (isFinite(data2)))) && (typeof data2 !== "string")){
validate100.errors = [0];
return false;
}
if(errors === _errs9){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9223372036854776000 || isNaN(data2)){
validate100.errors = [0];
return false;
}
else {
if(data2 < -9223372036854776000 || isNaN(data2)){
validate100.errors = [0];
return false;
}
}
}
if(errors === _errs9){
if(typeof data2 === "string"){
if(!(formats16(data2))){
validate100.errors = [0];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total_document_count !== undefined){
let data3 = data.total_document_count;
const _errs11 = errors;
const _errs12 = errors;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")){
validate100.errors = [0];
return false;
}
if(errors === _errs12){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9223372036854776000 || isNaN(data3)){
validate100.errors = [0];
return false;
}
else {
if(data3 < -9223372036854776000 || isNaN(data3)){
validate100.errors = [0];
return false;
}
}
}
if(errors === _errs12){
if(typeof data3 === "string"){
if(!(formats16(data3))){
validate100.errors = [0];
return false;
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_seen !== undefined){
let data4 = data.last_seen;
const _errs14 = errors;
if(errors === _errs14){
if(errors === _errs14){
if(typeof data4 === "string"){
if(!(formats2(data4))){
validate100.errors = [0];
return false;
}
}
else {
validate100.errors = [0];
return false;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
let data5 = data.metadata;
const _errs16 = errors;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
validate100.errors = [0];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate100.errors = [0];
return false;
}
}
validate100.errors = vErrors;
return errors === 0;
}

return exports;
}
