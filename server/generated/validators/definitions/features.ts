// Made by scripts/generate.mjs from schemas/. Do not edit.
// @ts-nocheck
import { makeValidator as featureEnabledValidator } from './featureEnabled';
import { makeValidator as syncRulesFeaturesValidator } from './syncRulesFeatures';

export function makeValidator(): (value: unknown) => boolean {
const featureEnabled = featureEnabledValidator();
const syncRulesFeatures = syncRulesFeaturesValidator();
const exports = {};
exports.made = validate10;

function validate10(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.document_level_security !== undefined){
const _errs2 = errors;
if(!featureEnabled(data.document_level_security)){
validate10.errors = [0];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.incremental_sync !== undefined){
const _errs3 = errors;
if(!featureEnabled(data.incremental_sync)){
validate10.errors = [0];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.native_connector_api_keys !== undefined){
const _errs4 = errors;
if(!featureEnabled(data.native_connector_api_keys)){
validate10.errors = [0];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sync_rules !== undefined){
const _errs5 = errors;
if(!syncRulesFeatures(data.sync_rules)){
validate10.errors = [0];
return false;
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
validate10.errors = [0];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}

return exports.made;
}
