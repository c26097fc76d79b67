// Made by scripts/generate.mjs from schemas/. Do not edit.
// @ts-nocheck
import { formats } from '../../validation/formats';
import { makeValidator as configurationEntryValidator } from './definitions/configurationEntry';
import { makeValidator as featuresValidator } from './definitions/features';
import { makeValidator as filteringValidator } from './definitions/filtering';
import { makeValidator as pipelineValidator } from './definitions/pipeline';
import { makeValidator as schedulingValidator } from './definitions/scheduling';

export function makeValidator(): (value: unknown) => boolean {
const configurationEntry = configurationEntryValidator();
const features = featuresValidator();
const filtering = filteringValidator();
const pipeline = pipelineValidator();
const scheduling = schedulingValidator();
const exports = {};
exports.made = validate10;
const pattern0 = new RegExp("^(?:true|false|[\\t-\\r\\x1C-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200A\\u2028\\u2029\\u205F\\u3000]*)$", "u");
const pattern1 = new RegExp("^(?:[cC][aA][nN][cC][eE][lL][iI][nN][gG]|[cC][aA][nN][cC][eE][lL][eE][dD]|[cC][oO][mM][pP][lL][eE][tT][eE][dD]|[eE][rR][rR][oO][rR]|[iI][nN]_[pP][rR][oO][gG][rR][eE][sS][sS]|[pP][eE][nN][dD][iI][nN][gG]|[sS][uU][sS][pP][eE][nN][dD][eE][dD])$", "u");
const pattern3 = new RegExp("^(?:[cC][rR][eE][aA][tT][eE][dD]|[nN][eE][eE][dD][sS]_[cC][oO][nN][fF][iI][gG][uU][rR][aA][tT][iI][oO][nN]|[cC][oO][nN][fF][iI][gG][uU][rR][eE][dD]|[cC][oO][nN][nN][eE][cC][tT][eE][dD]|[eE][rR][rR][oO][rR])$", "u");
const formats0 = formats["time-or-millis"];
const formats4 = formats["java-long"];

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
if(!configurationEntry(data2[key0])){
validate10.errors = [0];
return false;
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
if(!features(data7)){
const err0 = 0;
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs18 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const _errs19 = errors;
if(data7 !== null){
const err1 = 0;
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs19 === errors;
valid2 = valid2 || _valid0;
}
if(!valid2){
const err2 = 0;
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
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
if(!filtering(data8)){
const err3 = 0;
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
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
if(!filtering(data8[i0])){
const err4 = 0;
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid4 = _errs26 === errors;
if(!valid4){
break;
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
var _valid1 = _errs24 === errors;
valid3 = valid3 || _valid1;
}
if(!valid3){
const err6 = 0;
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
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
if(!pattern0.test(data11)){
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
if(!(formats0(data13))){
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
if(!(formats0(data15))){
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
if(!pattern1.test(data16)){
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
if(!(formats4(data17))){
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
if(!(formats0(data18))){
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
if(!(formats4(data19))){
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
if(!(formats0(data21))){
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
if(!pattern1.test(data22)){
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
if(!(formats0(data23))){
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
if(!pipeline(data25)){
const err7 = 0;
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid2 = _errs67 === errors;
valid13 = valid13 || _valid2;
if(!valid13){
const _errs68 = errors;
if(data25 !== null){
const err8 = 0;
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid2 = _errs68 === errors;
valid13 = valid13 || _valid2;
}
if(!valid13){
const err9 = 0;
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
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
if(!scheduling(data.scheduling)){
validate10.errors = [0];
return false;
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
if(!pattern3.test(data28)){
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
if(!pattern0.test(data30)){
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
if(!pattern0.test(data31)){
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

return exports.made;
}
