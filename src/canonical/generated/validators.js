// Generated from schemas/canonical by `npm run generate`; never edited by hand.
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

export const validateActNumber = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/act.schema.json","title":"ActNumber","description":"An act of Union law, by year and number.","type":"string","enum":["2019/817","2019/818","2017/2226","767/2008","2018/1240","2018/1860","2018/1861","2018/1862","2024/1356","2024/1358","2019/816"]};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/act.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((((((((data === "2019/817") || (data === "2019/818")) || (data === "2017/2226")) || (data === "767/2008")) || (data === "2018/1240")) || (data === "2018/1860")) || (data === "2018/1861")) || (data === "2018/1862")) || (data === "2024/1356")) || (data === "2024/1358")) || (data === "2019/816"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema31.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const validateAliasName = validate21;
const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/alias.schema.json","title":"AliasName","description":"Another name under which to search.","type":"object","additionalProperties":false,"properties":{"familyName":{"description":"Surname; Unicode NFC.","type":"string","minLength":1,"maxLength":200},"givenNames":{"description":"Given names in order (Regulation (EU) 2018/1240, Article 17(2)(b)).","type":"array","items":{"description":"One given name.","type":"string","minLength":1,"maxLength":200},"minItems":1,"maxItems":50}},"required":["familyName"]};
const func1 = require("ajv/dist/runtime/ucs2length").default;

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/alias.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.familyName === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "familyName"},message:"must have required property '"+"familyName"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "familyName") || (key0 === "givenNames"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.familyName !== undefined){
let data0 = data.familyName;
if(typeof data0 === "string"){
if(func1(data0) > 200){
const err2 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.givenNames !== undefined){
let data1 = data.givenNames;
if(Array.isArray(data1)){
if(data1.length > 50){
const err5 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func1(data2) > 200){
const err7 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data2) < 1){
const err8 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateArticleReference = validate22;
const schema33 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/article-reference.schema.json","title":"ArticleReference","description":"A provision of Union law.","type":"object","additionalProperties":false,"properties":{"act":{"description":"Act, by year and number (our own).","$ref":"act.schema.json"},"article":{"description":"Article with paragraph and point, such as 20(1) or 16(1)(a) (our own).","type":"string","pattern":"^[0-9]+[a-z]?(\\([0-9a-z]+\\))*$"}},"required":["act","article"]};
const pattern4 = new RegExp("^[0-9]+[a-z]?(\\([0-9a-z]+\\))*$", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/article-reference.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.act === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "act"},message:"must have required property '"+"act"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.article === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "article"},message:"must have required property '"+"article"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "act") || (key0 === "article"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.act !== undefined){
let data0 = data.act;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/act",schemaPath:"act.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((((((((((data0 === "2019/817") || (data0 === "2019/818")) || (data0 === "2017/2226")) || (data0 === "767/2008")) || (data0 === "2018/1240")) || (data0 === "2018/1860")) || (data0 === "2018/1861")) || (data0 === "2018/1862")) || (data0 === "2024/1356")) || (data0 === "2024/1358")) || (data0 === "2019/816"))){
const err4 = {instancePath:instancePath+"/act",schemaPath:"act.schema.json/enum",keyword:"enum",params:{allowedValues: schema31.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.article !== undefined){
let data1 = data.article;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err5 = {instancePath:instancePath+"/article",schemaPath:"#/properties/article/pattern",keyword:"pattern",params:{pattern: "^[0-9]+[a-z]?(\\([0-9a-z]+\\))*$"},message:"must match pattern \""+"^[0-9]+[a-z]?(\\([0-9a-z]+\\))*$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/article",schemaPath:"#/properties/article/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateAsylumApplication = validate23;
const schema35 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/asylum-application.schema.json","title":"AsylumApplication","description":"An application for international protection (Regulation (EU) 2024/1358, Articles 15 and 17).","type":"object","additionalProperties":false,"properties":{"number":{"description":"National reference number (Article 17(1)(k)).","type":"string","minLength":1,"maxLength":60},"lodgedOn":{"description":"Date of the application, YYYY-MM-DD (Regulation (EU) 2024/1358, Article 17(1)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"place":{"description":"Place where it was made (Article 17(1)(g)).","type":"string","minLength":1,"maxLength":120},"stage":{"description":"How far it has come (our own).","type":"string","enum":["lodged","granted","rejected","withdrawn"]},"memberState":{"description":"Member State that received it, ISO 3166-1 alpha-3.","type":"string","pattern":"^[A-Z]{3}$"}},"required":["number","lodgedOn","stage","memberState"]};
const formats0 = require("ajv-formats/dist/formats").fullFormats.date;
const pattern5 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
const pattern6 = new RegExp("^[A-Z]{3}$", "u");

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/asylum-application.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.number === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.lodgedOn === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lodgedOn"},message:"must have required property '"+"lodgedOn"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.stage === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.memberState === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "memberState"},message:"must have required property '"+"memberState"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "number") || (key0 === "lodgedOn")) || (key0 === "place")) || (key0 === "stage")) || (key0 === "memberState"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.number !== undefined){
let data0 = data.number;
if(typeof data0 === "string"){
if(func1(data0) > 60){
const err5 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data0) < 1){
const err6 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.lodgedOn !== undefined){
let data1 = data.lodgedOn;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err8 = {instancePath:instancePath+"/lodgedOn",schemaPath:"#/properties/lodgedOn/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(formats0.validate(data1))){
const err9 = {instancePath:instancePath+"/lodgedOn",schemaPath:"#/properties/lodgedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/lodgedOn",schemaPath:"#/properties/lodgedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.place !== undefined){
let data2 = data.place;
if(typeof data2 === "string"){
if(func1(data2) > 120){
const err11 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data2) < 1){
const err12 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.stage !== undefined){
let data3 = data.stage;
if(typeof data3 !== "string"){
const err14 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((((data3 === "lodged") || (data3 === "granted")) || (data3 === "rejected")) || (data3 === "withdrawn"))){
const err15 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/enum",keyword:"enum",params:{allowedValues: schema35.properties.stage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.memberState !== undefined){
let data4 = data.memberState;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err16 = {instancePath:instancePath+"/memberState",schemaPath:"#/properties/memberState/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/memberState",schemaPath:"#/properties/memberState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateBiometricReference = validate24;
const schema36 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/biometric-reference.schema.json","title":"BiometricReference","description":"A pointer to biometric data; images and templates stay in the system that holds them (Regulation (EU) 2019/817, Article 13).","type":"object","additionalProperties":false,"properties":{"modality":{"description":"Kind of biometric data (Regulation (EU) 2019/817, Article 4(11)).","type":"string","enum":["fingerprints","face","palm-print"]},"system":{"description":"System that holds the data: an EU system’s short name or a national register’s (Regulation (EU) 2019/817, Article 13(2)).","type":"string","minLength":1,"maxLength":40},"reference":{"description":"Reference in that system; opaque (Regulation (EU) 2019/817, Article 13(2)).","type":"string","minLength":1,"maxLength":80},"capturedAt":{"description":"Time of capture, RFC 3339 UTC (Regulation (EU) 2019/817, Article 20(2): taken live).","type":"string","format":"date-time"},"quality":{"description":"Quality score 0 to 100 (NFIQ 2, or ISO/IEC 29794-5 for faces).","type":"integer","minimum":0,"maximum":100}},"required":["modality"]};
const formats2 = require("ajv-formats/dist/formats").fullFormats["date-time"];

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/biometric-reference.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.modality === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "modality"},message:"must have required property '"+"modality"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "modality") || (key0 === "system")) || (key0 === "reference")) || (key0 === "capturedAt")) || (key0 === "quality"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.modality !== undefined){
let data0 = data.modality;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/modality",schemaPath:"#/properties/modality/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((data0 === "fingerprints") || (data0 === "face")) || (data0 === "palm-print"))){
const err3 = {instancePath:instancePath+"/modality",schemaPath:"#/properties/modality/enum",keyword:"enum",params:{allowedValues: schema36.properties.modality.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.system !== undefined){
let data1 = data.system;
if(typeof data1 === "string"){
if(func1(data1) > 40){
const err4 = {instancePath:instancePath+"/system",schemaPath:"#/properties/system/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data1) < 1){
const err5 = {instancePath:instancePath+"/system",schemaPath:"#/properties/system/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/system",schemaPath:"#/properties/system/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.reference !== undefined){
let data2 = data.reference;
if(typeof data2 === "string"){
if(func1(data2) > 80){
const err7 = {instancePath:instancePath+"/reference",schemaPath:"#/properties/reference/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data2) < 1){
const err8 = {instancePath:instancePath+"/reference",schemaPath:"#/properties/reference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/reference",schemaPath:"#/properties/reference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.capturedAt !== undefined){
let data3 = data.capturedAt;
if(typeof data3 === "string"){
if(!(formats2.validate(data3))){
const err10 = {instancePath:instancePath+"/capturedAt",schemaPath:"#/properties/capturedAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/capturedAt",schemaPath:"#/properties/capturedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.quality !== undefined){
let data4 = data.quality;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err12 = {instancePath:instancePath+"/quality",schemaPath:"#/properties/quality/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 100 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/quality",schemaPath:"#/properties/quality/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/quality",schemaPath:"#/properties/quality/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateBorderCrossing = validate25;
const schema37 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/border-crossing.schema.json","title":"BorderCrossing","description":"One crossing of an external border, or its refusal (Regulation (EU) 2017/2226, Articles 16 to 18).","type":"object","additionalProperties":false,"properties":{"direction":{"description":"Into or out of the territory (Cabinet Regulation 263 of 2018).","type":"string","enum":["entry","exit"]},"outcome":{"description":"Whether the person was let through; refusals carry Annex V reasons of Regulation (EU) 2016/399.","type":"string","enum":["allowed","refused"]},"refusalReasons":{"description":"Reason letters A to J (Regulation (EU) 2017/2226, Article 18(6)).","type":"array","items":{"description":"One letter.","type":"string","pattern":"^[A-J]$"},"minItems":1,"maxItems":50},"at":{"description":"Time of the crossing, RFC 3339 UTC (Article 16(2)(a)).","type":"string","format":"date-time"},"crossingPoint":{"description":"Border crossing point as the authority names it (Article 16(2)(b)).","type":"string","minLength":1,"maxLength":80},"transport":{"description":"Means by which the person arrived (Cabinet Regulation 263 of 2018).","type":"string","enum":["road","rail","air","sea","foot"]},"vehicleRegistration":{"description":"Registration plate; national use only (Cabinet Regulation 263 of 2018).","type":"string","pattern":"^[A-Z0-9-]{1,15}$"}},"required":["direction","outcome","at","crossingPoint"]};
const pattern7 = new RegExp("^[A-J]$", "u");
const pattern8 = new RegExp("^[A-Z0-9-]{1,15}$", "u");

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/border-crossing.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.direction === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "direction"},message:"must have required property '"+"direction"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.outcome === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "outcome"},message:"must have required property '"+"outcome"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.at === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.crossingPoint === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "crossingPoint"},message:"must have required property '"+"crossingPoint"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "direction") || (key0 === "outcome")) || (key0 === "refusalReasons")) || (key0 === "at")) || (key0 === "crossingPoint")) || (key0 === "transport")) || (key0 === "vehicleRegistration"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.direction !== undefined){
let data0 = data.direction;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/direction",schemaPath:"#/properties/direction/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((data0 === "entry") || (data0 === "exit"))){
const err6 = {instancePath:instancePath+"/direction",schemaPath:"#/properties/direction/enum",keyword:"enum",params:{allowedValues: schema37.properties.direction.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.outcome !== undefined){
let data1 = data.outcome;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((data1 === "allowed") || (data1 === "refused"))){
const err8 = {instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema37.properties.outcome.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.refusalReasons !== undefined){
let data2 = data.refusalReasons;
if(Array.isArray(data2)){
if(data2.length > 50){
const err9 = {instancePath:instancePath+"/refusalReasons",schemaPath:"#/properties/refusalReasons/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2.length < 1){
const err10 = {instancePath:instancePath+"/refusalReasons",schemaPath:"#/properties/refusalReasons/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err11 = {instancePath:instancePath+"/refusalReasons/" + i0,schemaPath:"#/properties/refusalReasons/items/pattern",keyword:"pattern",params:{pattern: "^[A-J]$"},message:"must match pattern \""+"^[A-J]$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/refusalReasons/" + i0,schemaPath:"#/properties/refusalReasons/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/refusalReasons",schemaPath:"#/properties/refusalReasons/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data4 = data.at;
if(typeof data4 === "string"){
if(!(formats2.validate(data4))){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.crossingPoint !== undefined){
let data5 = data.crossingPoint;
if(typeof data5 === "string"){
if(func1(data5) > 80){
const err16 = {instancePath:instancePath+"/crossingPoint",schemaPath:"#/properties/crossingPoint/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data5) < 1){
const err17 = {instancePath:instancePath+"/crossingPoint",schemaPath:"#/properties/crossingPoint/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/crossingPoint",schemaPath:"#/properties/crossingPoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.transport !== undefined){
let data6 = data.transport;
if(typeof data6 !== "string"){
const err19 = {instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((((data6 === "road") || (data6 === "rail")) || (data6 === "air")) || (data6 === "sea")) || (data6 === "foot"))){
const err20 = {instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/enum",keyword:"enum",params:{allowedValues: schema37.properties.transport.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.vehicleRegistration !== undefined){
let data7 = data.vehicleRegistration;
if(typeof data7 === "string"){
if(!pattern8.test(data7)){
const err21 = {instancePath:instancePath+"/vehicleRegistration",schemaPath:"#/properties/vehicleRegistration/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9-]{1,15}$"},message:"must match pattern \""+"^[A-Z0-9-]{1,15}$"+"\""};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/vehicleRegistration",schemaPath:"#/properties/vehicleRegistration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateDecisionStep = validate26;
const schema38 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/decision-step.schema.json","title":"DecisionStep","description":"One thing that one stage decided.","type":"object","additionalProperties":false,"properties":{"stage":{"description":"Stage of the walk (our own).","type":"string","enum":["receive","authenticate","map","authorise","plan","audit","exchange","disclose"]},"rule":{"description":"Rule that was applied, such as policy/circumstance (our own).","type":"string","minLength":1,"maxLength":120},"verdict":{"description":"What it said (our own).","type":"string","enum":["pass","observe","warn","refuse"]},"code":{"description":"Code of the problem catalogue, for anything but a pass (our own).","type":"string","pattern":"^[a-z0-9-]+$"},"field":{"description":"Input field concerned: JSON Pointer, element path or header name; never a value (JSON Pointer: RFC 6901).","type":"string","minLength":1,"maxLength":300},"article":{"description":"Provision behind the rule (our own).","$ref":"article-reference.schema.json"},"mend":{"description":"What would make it pass (our own).","type":"string","minLength":1,"maxLength":400}},"required":["stage","rule","verdict"]};
const pattern9 = new RegExp("^[a-z0-9-]+$", "u");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/decision-step.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.stage === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.rule === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.verdict === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verdict"},message:"must have required property '"+"verdict"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "stage") || (key0 === "rule")) || (key0 === "verdict")) || (key0 === "code")) || (key0 === "field")) || (key0 === "article")) || (key0 === "mend"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.stage !== undefined){
let data0 = data.stage;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((((((data0 === "receive") || (data0 === "authenticate")) || (data0 === "map")) || (data0 === "authorise")) || (data0 === "plan")) || (data0 === "audit")) || (data0 === "exchange")) || (data0 === "disclose"))){
const err5 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/enum",keyword:"enum",params:{allowedValues: schema38.properties.stage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.rule !== undefined){
let data1 = data.rule;
if(typeof data1 === "string"){
if(func1(data1) > 120){
const err6 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func1(data1) < 1){
const err7 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.verdict !== undefined){
let data2 = data.verdict;
if(typeof data2 !== "string"){
const err9 = {instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!((((data2 === "pass") || (data2 === "observe")) || (data2 === "warn")) || (data2 === "refuse"))){
const err10 = {instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema38.properties.verdict.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.code !== undefined){
let data3 = data.code;
if(typeof data3 === "string"){
if(!pattern9.test(data3)){
const err11 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.field !== undefined){
let data4 = data.field;
if(typeof data4 === "string"){
if(func1(data4) > 300){
const err13 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func1(data4) < 1){
const err14 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.article !== undefined){
if(!(validate22(data.article, {instancePath:instancePath+"/article",parentData:data,parentDataProperty:"article",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.mend !== undefined){
let data6 = data.mend;
if(typeof data6 === "string"){
if(func1(data6) > 400){
const err16 = {instancePath:instancePath+"/mend",schemaPath:"#/properties/mend/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data6) < 1){
const err17 = {instancePath:instancePath+"/mend",schemaPath:"#/properties/mend/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/mend",schemaPath:"#/properties/mend/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateDecisionRecord = validate28;
const schema39 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/decision.schema.json","title":"DecisionRecord","description":"Why a query was answered or refused, rule by rule, for the organisation that sent it. Holds names of fields and rules, never values.","type":"object","additionalProperties":false,"properties":{"query":{"description":"Identifier of the query (UUID, RFC 9562).","type":"string","pattern":"^[0-9a-f-]{36}$"},"at":{"description":"When the decision was made, RFC 3339 UTC.","type":"string","format":"date-time"},"caller":{"description":"Calling system, by its configured id; absent when the caller could not be told (our own).","type":"string","minLength":1,"maxLength":60},"profile":{"description":"Profile asked for, if one was (Regulation (EU) 2019/817, Article 8(1)).","type":"string","pattern":"^[a-z0-9][a-z0-9-]{1,63}$"},"verdict":{"description":"Whether the query was answered, refused, or only checked beforehand and found sound (our own).","type":"string","enum":["answered","refused","would-be-answered","would-be-refused"]},"code":{"description":"Code of the problem, when refused (our own).","type":"string","pattern":"^[a-z0-9-]+$"},"steps":{"description":"What each stage decided, in order (our own).","type":"array","items":{"$ref":"decision-step.schema.json"},"minItems":1,"maxItems":200}},"required":["query","at","verdict","steps"]};
const pattern10 = new RegExp("^[0-9a-f-]{36}$", "u");
const pattern11 = new RegExp("^[a-z0-9][a-z0-9-]{1,63}$", "u");

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/decision.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.query === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "query"},message:"must have required property '"+"query"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.verdict === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verdict"},message:"must have required property '"+"verdict"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.steps === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "steps"},message:"must have required property '"+"steps"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "query") || (key0 === "at")) || (key0 === "caller")) || (key0 === "profile")) || (key0 === "verdict")) || (key0 === "code")) || (key0 === "steps"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.query !== undefined){
let data0 = data.query;
if(typeof data0 === "string"){
if(!pattern10.test(data0)){
const err5 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f-]{36}$"},message:"must match pattern \""+"^[0-9a-f-]{36}$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(typeof data1 === "string"){
if(!(formats2.validate(data1))){
const err7 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.caller !== undefined){
let data2 = data.caller;
if(typeof data2 === "string"){
if(func1(data2) > 60){
const err9 = {instancePath:instancePath+"/caller",schemaPath:"#/properties/caller/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data2) < 1){
const err10 = {instancePath:instancePath+"/caller",schemaPath:"#/properties/caller/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/caller",schemaPath:"#/properties/caller/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.profile !== undefined){
let data3 = data.profile;
if(typeof data3 === "string"){
if(!pattern11.test(data3)){
const err12 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{1,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{1,63}$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.verdict !== undefined){
let data4 = data.verdict;
if(typeof data4 !== "string"){
const err14 = {instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((((data4 === "answered") || (data4 === "refused")) || (data4 === "would-be-answered")) || (data4 === "would-be-refused"))){
const err15 = {instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema39.properties.verdict.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.code !== undefined){
let data5 = data.code;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.steps !== undefined){
let data6 = data.steps;
if(Array.isArray(data6)){
if(data6.length > 200){
const err18 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data6.length < 1){
const err19 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(!(validate26(data6[i0], {instancePath:instancePath+"/steps/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateDetention = validate30;
const schema40 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/detention.schema.json","title":"Detention","description":"A person held by an authority (Latvian Immigration Law, Article 51; Regulation (EU) 2024/1358, Article 22 for irregular crossings).","type":"object","additionalProperties":false,"properties":{"number":{"description":"Number of the detention record (Latvian register).","type":"string","minLength":1,"maxLength":60},"from":{"description":"Time at which detention began, RFC 3339 UTC.","type":"string","format":"date-time"},"until":{"description":"Time at which it ended, RFC 3339 UTC; absent while it lasts.","type":"string","format":"date-time"},"ground":{"description":"Why the person is held (Latvian Immigration Law, Article 51).","type":"string","enum":["irregular-crossing","illegal-stay","identity-unknown","removal","other"]},"place":{"description":"Place of detention (Latvian register).","type":"string","minLength":1,"maxLength":120},"authority":{"description":"Authority that holds the person (Latvian Immigration Law, Article 51).","type":"string","minLength":1,"maxLength":80}},"required":["number","from","ground","authority"]};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/detention.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.number === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.from === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.ground === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ground"},message:"must have required property '"+"ground"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.authority === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "number") || (key0 === "from")) || (key0 === "until")) || (key0 === "ground")) || (key0 === "place")) || (key0 === "authority"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.number !== undefined){
let data0 = data.number;
if(typeof data0 === "string"){
if(func1(data0) > 60){
const err5 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data0) < 1){
const err6 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.from !== undefined){
let data1 = data.from;
if(typeof data1 === "string"){
if(!(formats2.validate(data1))){
const err8 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.until !== undefined){
let data2 = data.until;
if(typeof data2 === "string"){
if(!(formats2.validate(data2))){
const err10 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.ground !== undefined){
let data3 = data.ground;
if(typeof data3 !== "string"){
const err12 = {instancePath:instancePath+"/ground",schemaPath:"#/properties/ground/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(((((data3 === "irregular-crossing") || (data3 === "illegal-stay")) || (data3 === "identity-unknown")) || (data3 === "removal")) || (data3 === "other"))){
const err13 = {instancePath:instancePath+"/ground",schemaPath:"#/properties/ground/enum",keyword:"enum",params:{allowedValues: schema40.properties.ground.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.place !== undefined){
let data4 = data.place;
if(typeof data4 === "string"){
if(func1(data4) > 120){
const err14 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func1(data4) < 1){
const err15 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.authority !== undefined){
let data5 = data.authority;
if(typeof data5 === "string"){
if(func1(data5) > 80){
const err17 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func1(data5) < 1){
const err18 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateDocumentType = validate31;
const schema41 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/document-type.schema.json","title":"DocumentType","description":"Kind of travel or identity document; ICAO 9303 document codes and national lists are mapped onto it.","type":"string","enum":["passport","diplomatic-passport","service-passport","special-passport","refugee-travel-document","stateless-travel-document","alien-passport","non-citizen-passport","identity-card","seafarers-identity-document","emergency-travel-document","residence-permit","visa","other"]};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/document-type.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((((((((((data === "passport") || (data === "diplomatic-passport")) || (data === "service-passport")) || (data === "special-passport")) || (data === "refugee-travel-document")) || (data === "stateless-travel-document")) || (data === "alien-passport")) || (data === "non-citizen-passport")) || (data === "identity-card")) || (data === "seafarers-identity-document")) || (data === "emergency-travel-document")) || (data === "residence-permit")) || (data === "visa")) || (data === "other"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema41.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const validateEntryBan = validate32;
const schema42 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/entry-ban.schema.json","title":"EntryBan","description":"A prohibition to enter and stay (Regulation (EU) 2018/1861, Articles 20(2) and 24; Latvian Immigration Law, Article 61).","type":"object","additionalProperties":false,"properties":{"number":{"description":"Reference of the decision (Article 20(2)(m)).","type":"string","minLength":1,"maxLength":60},"decidedOn":{"description":"Date of the decision, YYYY-MM-DD (Cabinet Regulation 605 of 2005).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"validFrom":{"description":"First day of the ban, YYYY-MM-DD (Cabinet Regulation 605 of 2005).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"validUntil":{"description":"Last day of the ban, YYYY-MM-DD; absent for an indefinite ban (Cabinet Regulation 605 of 2005).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"authority":{"description":"Authority that decided (Article 20(2)(l)).","type":"string","minLength":1,"maxLength":80},"ground":{"description":"Legal ground (Article 20(2)(q)): conviction, serious threat, circumvention of entry law, entry ban with a return decision, restrictive measure.","type":"string","enum":["conviction","serious-threat","circumvention","return-entry-ban","restrictive-measure"]},"reason":{"description":"Reason for the decision, in the register’s words (Article 20(2)(k)).","type":"string","minLength":1,"maxLength":400},"norm":{"description":"National provision applied (Cabinet Regulation 605 of 2005).","type":"string","minLength":1,"maxLength":120}},"required":["number","decidedOn","validFrom","authority","ground"]};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/entry-ban.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.number === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.decidedOn === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "decidedOn"},message:"must have required property '"+"decidedOn"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.validFrom === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "validFrom"},message:"must have required property '"+"validFrom"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.authority === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.ground === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ground"},message:"must have required property '"+"ground"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "number") || (key0 === "decidedOn")) || (key0 === "validFrom")) || (key0 === "validUntil")) || (key0 === "authority")) || (key0 === "ground")) || (key0 === "reason")) || (key0 === "norm"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.number !== undefined){
let data0 = data.number;
if(typeof data0 === "string"){
if(func1(data0) > 60){
const err6 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func1(data0) < 1){
const err7 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.decidedOn !== undefined){
let data1 = data.decidedOn;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err9 = {instancePath:instancePath+"/decidedOn",schemaPath:"#/properties/decidedOn/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(formats0.validate(data1))){
const err10 = {instancePath:instancePath+"/decidedOn",schemaPath:"#/properties/decidedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/decidedOn",schemaPath:"#/properties/decidedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.validFrom !== undefined){
let data2 = data.validFrom;
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(formats0.validate(data2))){
const err13 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.validUntil !== undefined){
let data3 = data.validUntil;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err15 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(formats0.validate(data3))){
const err16 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.authority !== undefined){
let data4 = data.authority;
if(typeof data4 === "string"){
if(func1(data4) > 80){
const err18 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data4) < 1){
const err19 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.ground !== undefined){
let data5 = data.ground;
if(typeof data5 !== "string"){
const err21 = {instancePath:instancePath+"/ground",schemaPath:"#/properties/ground/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(((((data5 === "conviction") || (data5 === "serious-threat")) || (data5 === "circumvention")) || (data5 === "return-entry-ban")) || (data5 === "restrictive-measure"))){
const err22 = {instancePath:instancePath+"/ground",schemaPath:"#/properties/ground/enum",keyword:"enum",params:{allowedValues: schema42.properties.ground.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.reason !== undefined){
let data6 = data.reason;
if(typeof data6 === "string"){
if(func1(data6) > 400){
const err23 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(func1(data6) < 1){
const err24 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.norm !== undefined){
let data7 = data.norm;
if(typeof data7 === "string"){
if(func1(data7) > 120){
const err26 = {instancePath:instancePath+"/norm",schemaPath:"#/properties/norm/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(func1(data7) < 1){
const err27 = {instancePath:instancePath+"/norm",schemaPath:"#/properties/norm/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/norm",schemaPath:"#/properties/norm/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateIdentity = validate33;
const schema43 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/identity.schema.json","title":"Identity","description":"One identity under which a person is known; a person may have several (Regulation (EU) 2019/817, Article 4(18) identity data).","type":"object","additionalProperties":false,"properties":{"kind":{"description":"Whether it is the identity in use, one the person has claimed, an alias, or somebody else’s that was misused; SIS labels them confirmed, not confirmed, alias, misused (our own).","type":"string","enum":["confirmed","not-confirmed","alias","misused"]},"names":{"description":"All written forms of all names of this identity; absent for a person who states no name (Regulation (EU) 2019/817, Article 20(1)(a) and (e)).","type":"array","items":{"$ref":"name.schema.json"},"minItems":1,"maxItems":50},"birthDate":{"description":"Date of birth (Regulation (EU) 2017/2226, Article 16(1)(a)).","$ref":"partial-date.schema.json"},"birthPlace":{"description":"Place of birth as written in the source (Regulation (EC) No 767/2008, Article 9(4)(a)).","type":"string","minLength":1,"maxLength":200},"birthCountry":{"description":"Country of birth: ISO 3166-1 alpha-3 or ICAO 9303-3 section 5 code (Regulation (EC) No 767/2008, Article 9(4)(aa)).","type":"string","pattern":"^[A-Z]{3}$"},"sex":{"description":"Sex as the EU acts write it; ISO/IEC 5218 0 and 9 and the MRZ filler are unspecified, never guessed.","$ref":"sex.schema.json"},"nationalities":{"description":"Nationalities: ISO 3166-1 alpha-3 (Germany is DEU, not the MRZ code D) or ICAO special codes XXA, XXB, XXC, XXX, GBD, GBN, GBO, GBP, GBS, RKS.","type":"array","items":{"description":"One nationality.","type":"string","pattern":"^[A-Z]{3}$"},"minItems":1,"maxItems":50}},"required":["kind"]};
const schema44 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/name.schema.json","title":"PersonName","description":"One written form of a person’s name. UMF-inspired.","type":"object","additionalProperties":false,"properties":{"use":{"description":"What the name is: current, at birth, previous, or alias (Regulation (EU) 2018/1861, Article 20(2)(a) to (d)).","type":"string","enum":["current","birth","previous","alias"]},"form":{"description":"How it is written: native script, Latin as printed in the visual zone (ICAO 9303-3, 3.4), or machine-readable (ICAO 9303-3, section 6).","type":"string","enum":["native","latin","mrz"]},"script":{"description":"ISO 15924 code of the script, such as Latn, Cyrl, Grek.","type":"string","pattern":"^[A-Z][a-z]{3}$"},"familyName":{"description":"Surname, primary identifier (ICAO 9303-3, 3.4); Unicode NFC.","type":"string","minLength":1,"maxLength":200},"givenNames":{"description":"Given names in the order of the document, one item a name (ICAO 9303-3, secondary identifier); Unicode NFC.","type":"array","items":{"description":"One given name.","type":"string","minLength":1,"maxLength":200},"minItems":1,"maxItems":50}},"required":["use","form","familyName"]};
const schema45 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/partial-date.schema.json","title":"PartialDate","description":"A date of which parts may be unknown or uncertain. UMF-inspired; not the UMF format of Article 38 of Regulation (EU) 2019/817.","type":"object","additionalProperties":false,"properties":{"value":{"description":"Calendar date as far as known: YYYY, YYYY-MM or YYYY-MM-DD (ISO 8601-1, 4.1). Unknown parts are left out, never guessed; an MRZ writes them as << (ICAO 9303-3, 4.8).","type":"string","pattern":"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"},"certainty":{"description":"How sure the source is: confirmed by a document, declared by the person, or estimated by an authority (Regulation (EU) 2024/1356, Article 17 tells declared from confirmed).","type":"string","enum":["confirmed","declared","estimated"]}},"required":["value"]};
const schema46 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/sex.schema.json","title":"Sex","description":"Sex as the EU acts write it; ISO/IEC 5218 0 and 9 and the MRZ filler are unspecified, never guessed.","type":"string","enum":["male","female","unspecified"]};
const pattern16 = new RegExp("^[A-Z][a-z]{3}$", "u");
const pattern17 = new RegExp("^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$", "u");

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/identity.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "kind") || (key0 === "names")) || (key0 === "birthDate")) || (key0 === "birthPlace")) || (key0 === "birthCountry")) || (key0 === "sex")) || (key0 === "nationalities"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((data0 === "confirmed") || (data0 === "not-confirmed")) || (data0 === "alias")) || (data0 === "misused"))){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema43.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.names !== undefined){
let data1 = data.names;
if(Array.isArray(data1)){
if(data1.length > 50){
const err4 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.use === undefined){
const err6 = {instancePath:instancePath+"/names/" + i0,schemaPath:"name.schema.json/required",keyword:"required",params:{missingProperty: "use"},message:"must have required property '"+"use"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.form === undefined){
const err7 = {instancePath:instancePath+"/names/" + i0,schemaPath:"name.schema.json/required",keyword:"required",params:{missingProperty: "form"},message:"must have required property '"+"form"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.familyName === undefined){
const err8 = {instancePath:instancePath+"/names/" + i0,schemaPath:"name.schema.json/required",keyword:"required",params:{missingProperty: "familyName"},message:"must have required property '"+"familyName"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data2){
if(!(((((key1 === "use") || (key1 === "form")) || (key1 === "script")) || (key1 === "familyName")) || (key1 === "givenNames"))){
const err9 = {instancePath:instancePath+"/names/" + i0,schemaPath:"name.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.use !== undefined){
let data3 = data2.use;
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/names/" + i0+"/use",schemaPath:"name.schema.json/properties/use/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((((data3 === "current") || (data3 === "birth")) || (data3 === "previous")) || (data3 === "alias"))){
const err11 = {instancePath:instancePath+"/names/" + i0+"/use",schemaPath:"name.schema.json/properties/use/enum",keyword:"enum",params:{allowedValues: schema44.properties.use.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.form !== undefined){
let data4 = data2.form;
if(typeof data4 !== "string"){
const err12 = {instancePath:instancePath+"/names/" + i0+"/form",schemaPath:"name.schema.json/properties/form/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(((data4 === "native") || (data4 === "latin")) || (data4 === "mrz"))){
const err13 = {instancePath:instancePath+"/names/" + i0+"/form",schemaPath:"name.schema.json/properties/form/enum",keyword:"enum",params:{allowedValues: schema44.properties.form.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.script !== undefined){
let data5 = data2.script;
if(typeof data5 === "string"){
if(!pattern16.test(data5)){
const err14 = {instancePath:instancePath+"/names/" + i0+"/script",schemaPath:"name.schema.json/properties/script/pattern",keyword:"pattern",params:{pattern: "^[A-Z][a-z]{3}$"},message:"must match pattern \""+"^[A-Z][a-z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/names/" + i0+"/script",schemaPath:"name.schema.json/properties/script/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data2.familyName !== undefined){
let data6 = data2.familyName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err16 = {instancePath:instancePath+"/names/" + i0+"/familyName",schemaPath:"name.schema.json/properties/familyName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data6) < 1){
const err17 = {instancePath:instancePath+"/names/" + i0+"/familyName",schemaPath:"name.schema.json/properties/familyName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/names/" + i0+"/familyName",schemaPath:"name.schema.json/properties/familyName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data2.givenNames !== undefined){
let data7 = data2.givenNames;
if(Array.isArray(data7)){
if(data7.length > 50){
const err19 = {instancePath:instancePath+"/names/" + i0+"/givenNames",schemaPath:"name.schema.json/properties/givenNames/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data7.length < 1){
const err20 = {instancePath:instancePath+"/names/" + i0+"/givenNames",schemaPath:"name.schema.json/properties/givenNames/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(func1(data8) > 200){
const err21 = {instancePath:instancePath+"/names/" + i0+"/givenNames/" + i1,schemaPath:"name.schema.json/properties/givenNames/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data8) < 1){
const err22 = {instancePath:instancePath+"/names/" + i0+"/givenNames/" + i1,schemaPath:"name.schema.json/properties/givenNames/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/names/" + i0+"/givenNames/" + i1,schemaPath:"name.schema.json/properties/givenNames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/names/" + i0+"/givenNames",schemaPath:"name.schema.json/properties/givenNames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/names/" + i0,schemaPath:"name.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.birthDate !== undefined){
let data9 = data.birthDate;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.value === undefined){
const err27 = {instancePath:instancePath+"/birthDate",schemaPath:"partial-date.schema.json/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((key2 === "value") || (key2 === "certainty"))){
const err28 = {instancePath:instancePath+"/birthDate",schemaPath:"partial-date.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.value !== undefined){
let data10 = data9.value;
if(typeof data10 === "string"){
if(!pattern17.test(data10)){
const err29 = {instancePath:instancePath+"/birthDate/value",schemaPath:"partial-date.schema.json/properties/value/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"},message:"must match pattern \""+"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"+"\""};
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
const err30 = {instancePath:instancePath+"/birthDate/value",schemaPath:"partial-date.schema.json/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data9.certainty !== undefined){
let data11 = data9.certainty;
if(typeof data11 !== "string"){
const err31 = {instancePath:instancePath+"/birthDate/certainty",schemaPath:"partial-date.schema.json/properties/certainty/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!(((data11 === "confirmed") || (data11 === "declared")) || (data11 === "estimated"))){
const err32 = {instancePath:instancePath+"/birthDate/certainty",schemaPath:"partial-date.schema.json/properties/certainty/enum",keyword:"enum",params:{allowedValues: schema45.properties.certainty.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/birthDate",schemaPath:"partial-date.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.birthPlace !== undefined){
let data12 = data.birthPlace;
if(typeof data12 === "string"){
if(func1(data12) > 200){
const err34 = {instancePath:instancePath+"/birthPlace",schemaPath:"#/properties/birthPlace/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(func1(data12) < 1){
const err35 = {instancePath:instancePath+"/birthPlace",schemaPath:"#/properties/birthPlace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/birthPlace",schemaPath:"#/properties/birthPlace/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.birthCountry !== undefined){
let data13 = data.birthCountry;
if(typeof data13 === "string"){
if(!pattern6.test(data13)){
const err37 = {instancePath:instancePath+"/birthCountry",schemaPath:"#/properties/birthCountry/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/birthCountry",schemaPath:"#/properties/birthCountry/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.sex !== undefined){
let data14 = data.sex;
if(typeof data14 !== "string"){
const err39 = {instancePath:instancePath+"/sex",schemaPath:"sex.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!(((data14 === "male") || (data14 === "female")) || (data14 === "unspecified"))){
const err40 = {instancePath:instancePath+"/sex",schemaPath:"sex.schema.json/enum",keyword:"enum",params:{allowedValues: schema46.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.nationalities !== undefined){
let data15 = data.nationalities;
if(Array.isArray(data15)){
if(data15.length > 50){
const err41 = {instancePath:instancePath+"/nationalities",schemaPath:"#/properties/nationalities/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data15.length < 1){
const err42 = {instancePath:instancePath+"/nationalities",schemaPath:"#/properties/nationalities/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
if(typeof data16 === "string"){
if(!pattern6.test(data16)){
const err43 = {instancePath:instancePath+"/nationalities/" + i2,schemaPath:"#/properties/nationalities/items/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/nationalities/" + i2,schemaPath:"#/properties/nationalities/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/nationalities",schemaPath:"#/properties/nationalities/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateLink = validate34;
const schema47 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/link.schema.json","title":"Link","description":"A MID link between records of different systems (Regulation (EU) 2019/817, Articles 28 to 34). A reply to somebody who is not responsible for it says colour and systems only (Article 26(2)).","type":"object","additionalProperties":false,"properties":{"id":{"description":"Single identification number (Article 34(c)).","type":"string","minLength":1,"maxLength":60},"colour":{"description":"White same person, yellow to be verified, green different persons, red unjustified (Articles 30 to 33).","type":"string","enum":["white","yellow","green","red"]},"records":{"description":"The linked records, from at least two systems (Article 27(5)).","type":"array","items":{"$ref":"linked-record.schema.json"},"minItems":2,"maxItems":50},"responsibleAuthority":{"description":"Authority responsible for the manual verification (Articles 29 and 34(d)).","type":"string","minLength":1,"maxLength":120},"createdAt":{"description":"Time of creation, RFC 3339 UTC (Article 34(e)).","type":"string","format":"date-time"},"updatedAt":{"description":"Time of the last update, RFC 3339 UTC (Article 34(e)).","type":"string","format":"date-time"},"dueAt":{"description":"By when a yellow link that arose at a border is to be verified where possible, RFC 3339 UTC (Article 29(4)).","type":"string","format":"date-time"},"overdue":{"description":"Whether that time is over; nothing is decided by itself (Article 29(4)).","type":"boolean"}},"required":["colour","records"]};
const schema48 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/linked-record.schema.json","title":"LinkedRecord","description":"One side of a MID link.","type":"object","additionalProperties":false,"properties":{"system":{"description":"System that holds the data (Article 34(b)).","$ref":"system.schema.json"},"recordReference":{"description":"Reference of the record in that system (Regulation (EU) 2019/817, Article 34(b)).","type":"string","minLength":1,"maxLength":80}},"required":["system"]};
const schema49 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/system.schema.json","title":"SystemId","description":"An EU information system, Europol data or Interpol database (Regulation (EU) 2019/817, Article 9(1)), or the multiple-identity detector, which answers with links (Article 25), by its short name.","type":"string","enum":["EES","VIS","ETIAS","SIS","Eurodac","ECRIS-TCN","Europol","Interpol-SLTD","Interpol-TDAWN","MID"]};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/linked-record.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.system === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "system"},message:"must have required property '"+"system"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "system") || (key0 === "recordReference"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.system !== undefined){
let data0 = data.system;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/system",schemaPath:"system.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((((((((data0 === "EES") || (data0 === "VIS")) || (data0 === "ETIAS")) || (data0 === "SIS")) || (data0 === "Eurodac")) || (data0 === "ECRIS-TCN")) || (data0 === "Europol")) || (data0 === "Interpol-SLTD")) || (data0 === "Interpol-TDAWN")) || (data0 === "MID"))){
const err3 = {instancePath:instancePath+"/system",schemaPath:"system.schema.json/enum",keyword:"enum",params:{allowedValues: schema49.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.recordReference !== undefined){
let data1 = data.recordReference;
if(typeof data1 === "string"){
if(func1(data1) > 80){
const err4 = {instancePath:instancePath+"/recordReference",schemaPath:"#/properties/recordReference/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data1) < 1){
const err5 = {instancePath:instancePath+"/recordReference",schemaPath:"#/properties/recordReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/recordReference",schemaPath:"#/properties/recordReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/link.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.colour === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "colour"},message:"must have required property '"+"colour"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.records === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "records"},message:"must have required property '"+"records"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "id") || (key0 === "colour")) || (key0 === "records")) || (key0 === "responsibleAuthority")) || (key0 === "createdAt")) || (key0 === "updatedAt")) || (key0 === "dueAt")) || (key0 === "overdue"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func1(data0) > 60){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func1(data0) < 1){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.colour !== undefined){
let data1 = data.colour;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/colour",schemaPath:"#/properties/colour/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((((data1 === "white") || (data1 === "yellow")) || (data1 === "green")) || (data1 === "red"))){
const err7 = {instancePath:instancePath+"/colour",schemaPath:"#/properties/colour/enum",keyword:"enum",params:{allowedValues: schema47.properties.colour.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.records !== undefined){
let data2 = data.records;
if(Array.isArray(data2)){
if(data2.length > 50){
const err8 = {instancePath:instancePath+"/records",schemaPath:"#/properties/records/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2.length < 2){
const err9 = {instancePath:instancePath+"/records",schemaPath:"#/properties/records/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate35(data2[i0], {instancePath:instancePath+"/records/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/records",schemaPath:"#/properties/records/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.responsibleAuthority !== undefined){
let data4 = data.responsibleAuthority;
if(typeof data4 === "string"){
if(func1(data4) > 120){
const err11 = {instancePath:instancePath+"/responsibleAuthority",schemaPath:"#/properties/responsibleAuthority/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data4) < 1){
const err12 = {instancePath:instancePath+"/responsibleAuthority",schemaPath:"#/properties/responsibleAuthority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/responsibleAuthority",schemaPath:"#/properties/responsibleAuthority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data5 = data.createdAt;
if(typeof data5 === "string"){
if(!(formats2.validate(data5))){
const err14 = {instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data6 = data.updatedAt;
if(typeof data6 === "string"){
if(!(formats2.validate(data6))){
const err16 = {instancePath:instancePath+"/updatedAt",schemaPath:"#/properties/updatedAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/updatedAt",schemaPath:"#/properties/updatedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.dueAt !== undefined){
let data7 = data.dueAt;
if(typeof data7 === "string"){
if(!(formats2.validate(data7))){
const err18 = {instancePath:instancePath+"/dueAt",schemaPath:"#/properties/dueAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/dueAt",schemaPath:"#/properties/dueAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.overdue !== undefined){
if(typeof data.overdue !== "boolean"){
const err20 = {instancePath:instancePath+"/overdue",schemaPath:"#/properties/overdue/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateLinkedRecord = validate35;

export const validateMatch = validate37;
const schema50 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/match.schema.json","title":"Match","description":"What a system holds on a person who may be the one searched for. Only the fields that the profile lets this user see are present (Regulation (EU) 2019/817, Article 8(1)(d)).","type":"object","additionalProperties":false,"properties":{"recordReference":{"description":"Reference of the record in its system (Article 18(4)); absent where the owner is concealed.","type":"string","minLength":1,"maxLength":80},"familyName":{"description":"Surname (Regulation (EU) 2019/817, Article 18(1)).","type":"string","minLength":1,"maxLength":200},"givenNames":{"description":"Given names in order (Regulation (EU) 2019/817, Article 18(1)).","type":"array","items":{"description":"One given name.","type":"string","minLength":1,"maxLength":200},"minItems":1,"maxItems":50},"birthName":{"description":"Surname at birth (Regulation (EC) No 767/2008, Article 9(4)(aa)).","type":"string","minLength":1,"maxLength":200},"birthDate":{"description":"Date of birth (Regulation (EU) 2019/817, Article 18(1)).","$ref":"partial-date.schema.json"},"birthPlace":{"description":"Place of birth (Regulation (EC) No 767/2008, Article 9(4)(aa)).","type":"string","minLength":1,"maxLength":200},"birthCountry":{"description":"Country of birth (Regulation (EC) No 767/2008, Article 9(4)(aa)).","type":"string","pattern":"^[A-Z]{3}$"},"sex":{"description":"Sex (Regulation (EU) 2019/817, Article 18(1)).","$ref":"sex.schema.json"},"nationalities":{"description":"Nationalities (Regulation (EU) 2019/817, Article 18(1)).","type":"array","items":{"description":"One nationality.","type":"string","pattern":"^[A-Z]{3}$"},"minItems":1,"maxItems":50},"documentType":{"description":"Kind of document (Regulation (EU) 2019/817, Article 18(1)).","$ref":"document-type.schema.json"},"documentNumber":{"description":"Document number (Regulation (EU) 2019/817, Article 18(1)).","type":"string","minLength":1,"maxLength":40},"documentIssuer":{"description":"Issuing state (Regulation (EU) 2019/817, Article 18(1)).","type":"string","pattern":"^[A-Z]{3}$"},"documentValidUntil":{"description":"Date of expiry, YYYY-MM-DD (Regulation (EU) 2019/817, Article 18(1)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"faceReference":{"description":"Reference of a facial image (Regulation (EU) 2017/2226, Article 16(1)(d)); the image itself is a separate request.","type":"string","minLength":1,"maxLength":80},"entryDate":{"description":"Last entry, RFC 3339 UTC (Regulation (EU) 2017/2226, Article 16(2)(a)).","type":"string","format":"date-time"},"exitDate":{"description":"Last exit, RFC 3339 UTC (Regulation (EU) 2017/2226, Article 16(3)).","type":"string","format":"date-time"},"crossingPoint":{"description":"Border crossing point of the last record (Regulation (EU) 2017/2226, Article 16(2)(b)).","type":"string","minLength":1,"maxLength":80},"authorisedUntil":{"description":"Last day of the authorised stay, YYYY-MM-DD (Regulation (EU) 2017/2226, Article 11).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"refusalReasons":{"description":"Reason letters of a refusal of entry (Regulation (EU) 2017/2226, Article 18(6)).","type":"array","items":{"description":"One letter.","type":"string","pattern":"^[A-J]$"},"minItems":1,"maxItems":50},"visaStickerNumber":{"description":"Visa sticker number (Regulation (EC) No 767/2008, Article 10(1)(e)).","type":"string","minLength":1,"maxLength":20},"visaType":{"description":"Type of visa (Regulation (EC) No 767/2008, Article 10(1)(d)).","type":"string","enum":["A","C","D"]},"visaStatus":{"description":"Status of the application (Regulation (EC) No 767/2008, Articles 9 to 14).","type":"string","enum":["applied","issued","refused","annulled","revoked","extended"]},"visaValidUntil":{"description":"Last day of validity of the visa, YYYY-MM-DD (Regulation (EC) No 767/2008, Article 10(1)(g)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"visaIssuer":{"description":"Member State that issued the visa (Regulation (EC) No 767/2008, Article 10(1)(b)).","type":"string","pattern":"^[A-Z]{3}$"},"authorisationStatus":{"description":"Status of the travel authorisation (Regulation (EU) 2018/1240, Articles 36 to 41).","type":"string","enum":["issued","refused","annulled","revoked"]},"authorisationValidUntil":{"description":"Last day of validity of the travel authorisation, YYYY-MM-DD (Regulation (EU) 2018/1240, Article 47(2)(c)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"alertReference":{"description":"Schengen identification number of the alert (Regulation (EU) 2018/1861, Article 20(2)(l)).","type":"string","minLength":1,"maxLength":40},"alertCategory":{"description":"Legal category of the alert: Regulation (EU) 2018/1860 Article 3; 2018/1861 Articles 24 to 26; 2018/1862 Articles 26, 32, 34, 36, 37a, 40.","type":"string","enum":["1860/3","1861/24","1861/25","1861/26","1862/26","1862/32","1862/34","1862/36","1862/37a","1862/40"]},"alertIssuer":{"description":"Member State that issued the alert (Regulation (EU) 2018/1861, Article 20(2)(l)).","type":"string","pattern":"^[A-Z]{3}$"},"alertAction":{"description":"Action to be taken (Regulation (EU) 2018/1861, Article 20(2)(n)).","type":"string","minLength":1,"maxLength":200},"alertWarnings":{"description":"Warnings for the officer (Regulation (EU) 2018/1861, Article 20(2)(j)).","type":"array","items":{"description":"One warning.","type":"string","enum":["armed","violent","absconded","suicide-risk","health-threat","terrorism-activity"]},"minItems":1,"maxItems":6},"asylumDataSet":{"description":"Chapter of Regulation (EU) 2024/1358 under which the data set was sent.","type":"string","enum":["applicant","resettlement","irregular-crossing","illegal-stay","disembarked","temporary-protection"]},"asylumMemberState":{"description":"Member State of origin of the Eurodac data set (Regulation (EU) 2024/1358, Article 17(1)).","type":"string","pattern":"^[A-Z]{3}$"},"asylumDate":{"description":"Date of application or apprehension, YYYY-MM-DD (Regulation (EU) 2024/1358, Article 17(1)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"convictingMemberState":{"description":"Member State that holds conviction information (Regulation (EU) 2019/816, Article 7(2)); never the conviction.","type":"string","pattern":"^[A-Z]{3}$"},"convictionReference":{"description":"Reference code of the convicting Member State (Regulation (EU) 2019/816, Article 5(1)).","type":"string","minLength":1,"maxLength":60},"matchScore":{"description":"How alike the biometric templates are, 0 to 1000 (Regulation (EU) 2019/817, Article 14).","type":"integer","minimum":0,"maximum":1000},"noticeReference":{"description":"Reference of the report on a document in an Interpol database, or of an object alert (Regulation (EU) 2019/817, Article 9(5)).","type":"string","minLength":1,"maxLength":80},"noticeDate":{"description":"Day of that report, YYYY-MM-DD (Regulation (EU) 2019/817, Article 9(5)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"noticeColour":{"description":"Colour of the Interpol notice that the document is associated with, in TDAWN (Regulation (EU) 2019/817, Article 9(5)).","type":"string","enum":["red","blue","green","yellow","black","orange","purple"]},"europolReference":{"description":"Reference of the entry in Europol data (Regulation (EU) 2016/794, Article 21).","type":"string","minLength":1,"maxLength":80},"handlingCode":{"description":"Handling code that limits the use of Europol data (Regulation (EU) 2016/794, Article 19).","type":"string","enum":["H1","H2","H3"]},"links":{"description":"Links that the record, or the link asked for, has (Regulation (EU) 2019/817, Articles 26 and 30 to 34).","type":"array","items":{"$ref":"link.schema.json"},"minItems":1,"maxItems":101}},"required":[]};
const func49 = Object.prototype.hasOwnProperty;

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/match.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func49.call(schema50.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.recordReference !== undefined){
let data0 = data.recordReference;
if(typeof data0 === "string"){
if(func1(data0) > 80){
const err1 = {instancePath:instancePath+"/recordReference",schemaPath:"#/properties/recordReference/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func1(data0) < 1){
const err2 = {instancePath:instancePath+"/recordReference",schemaPath:"#/properties/recordReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/recordReference",schemaPath:"#/properties/recordReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.familyName !== undefined){
let data1 = data.familyName;
if(typeof data1 === "string"){
if(func1(data1) > 200){
const err4 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data1) < 1){
const err5 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.givenNames !== undefined){
let data2 = data.givenNames;
if(Array.isArray(data2)){
if(data2.length > 50){
const err7 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err9 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.birthName !== undefined){
let data4 = data.birthName;
if(typeof data4 === "string"){
if(func1(data4) > 200){
const err13 = {instancePath:instancePath+"/birthName",schemaPath:"#/properties/birthName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func1(data4) < 1){
const err14 = {instancePath:instancePath+"/birthName",schemaPath:"#/properties/birthName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/birthName",schemaPath:"#/properties/birthName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.birthDate !== undefined){
let data5 = data.birthDate;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err16 = {instancePath:instancePath+"/birthDate",schemaPath:"partial-date.schema.json/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data5){
if(!((key1 === "value") || (key1 === "certainty"))){
const err17 = {instancePath:instancePath+"/birthDate",schemaPath:"partial-date.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.value !== undefined){
let data6 = data5.value;
if(typeof data6 === "string"){
if(!pattern17.test(data6)){
const err18 = {instancePath:instancePath+"/birthDate/value",schemaPath:"partial-date.schema.json/properties/value/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"},message:"must match pattern \""+"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/birthDate/value",schemaPath:"partial-date.schema.json/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.certainty !== undefined){
let data7 = data5.certainty;
if(typeof data7 !== "string"){
const err20 = {instancePath:instancePath+"/birthDate/certainty",schemaPath:"partial-date.schema.json/properties/certainty/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!(((data7 === "confirmed") || (data7 === "declared")) || (data7 === "estimated"))){
const err21 = {instancePath:instancePath+"/birthDate/certainty",schemaPath:"partial-date.schema.json/properties/certainty/enum",keyword:"enum",params:{allowedValues: schema45.properties.certainty.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/birthDate",schemaPath:"partial-date.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.birthPlace !== undefined){
let data8 = data.birthPlace;
if(typeof data8 === "string"){
if(func1(data8) > 200){
const err23 = {instancePath:instancePath+"/birthPlace",schemaPath:"#/properties/birthPlace/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(func1(data8) < 1){
const err24 = {instancePath:instancePath+"/birthPlace",schemaPath:"#/properties/birthPlace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/birthPlace",schemaPath:"#/properties/birthPlace/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.birthCountry !== undefined){
let data9 = data.birthCountry;
if(typeof data9 === "string"){
if(!pattern6.test(data9)){
const err26 = {instancePath:instancePath+"/birthCountry",schemaPath:"#/properties/birthCountry/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/birthCountry",schemaPath:"#/properties/birthCountry/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sex !== undefined){
let data10 = data.sex;
if(typeof data10 !== "string"){
const err28 = {instancePath:instancePath+"/sex",schemaPath:"sex.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!(((data10 === "male") || (data10 === "female")) || (data10 === "unspecified"))){
const err29 = {instancePath:instancePath+"/sex",schemaPath:"sex.schema.json/enum",keyword:"enum",params:{allowedValues: schema46.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.nationalities !== undefined){
let data11 = data.nationalities;
if(Array.isArray(data11)){
if(data11.length > 50){
const err30 = {instancePath:instancePath+"/nationalities",schemaPath:"#/properties/nationalities/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data11.length < 1){
const err31 = {instancePath:instancePath+"/nationalities",schemaPath:"#/properties/nationalities/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(typeof data12 === "string"){
if(!pattern6.test(data12)){
const err32 = {instancePath:instancePath+"/nationalities/" + i1,schemaPath:"#/properties/nationalities/items/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/nationalities/" + i1,schemaPath:"#/properties/nationalities/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/nationalities",schemaPath:"#/properties/nationalities/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.documentType !== undefined){
let data13 = data.documentType;
if(typeof data13 !== "string"){
const err35 = {instancePath:instancePath+"/documentType",schemaPath:"document-type.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!((((((((((((((data13 === "passport") || (data13 === "diplomatic-passport")) || (data13 === "service-passport")) || (data13 === "special-passport")) || (data13 === "refugee-travel-document")) || (data13 === "stateless-travel-document")) || (data13 === "alien-passport")) || (data13 === "non-citizen-passport")) || (data13 === "identity-card")) || (data13 === "seafarers-identity-document")) || (data13 === "emergency-travel-document")) || (data13 === "residence-permit")) || (data13 === "visa")) || (data13 === "other"))){
const err36 = {instancePath:instancePath+"/documentType",schemaPath:"document-type.schema.json/enum",keyword:"enum",params:{allowedValues: schema41.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.documentNumber !== undefined){
let data14 = data.documentNumber;
if(typeof data14 === "string"){
if(func1(data14) > 40){
const err37 = {instancePath:instancePath+"/documentNumber",schemaPath:"#/properties/documentNumber/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(func1(data14) < 1){
const err38 = {instancePath:instancePath+"/documentNumber",schemaPath:"#/properties/documentNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/documentNumber",schemaPath:"#/properties/documentNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.documentIssuer !== undefined){
let data15 = data.documentIssuer;
if(typeof data15 === "string"){
if(!pattern6.test(data15)){
const err40 = {instancePath:instancePath+"/documentIssuer",schemaPath:"#/properties/documentIssuer/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/documentIssuer",schemaPath:"#/properties/documentIssuer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.documentValidUntil !== undefined){
let data16 = data.documentValidUntil;
if(typeof data16 === "string"){
if(!pattern5.test(data16)){
const err42 = {instancePath:instancePath+"/documentValidUntil",schemaPath:"#/properties/documentValidUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!(formats0.validate(data16))){
const err43 = {instancePath:instancePath+"/documentValidUntil",schemaPath:"#/properties/documentValidUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/documentValidUntil",schemaPath:"#/properties/documentValidUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.faceReference !== undefined){
let data17 = data.faceReference;
if(typeof data17 === "string"){
if(func1(data17) > 80){
const err45 = {instancePath:instancePath+"/faceReference",schemaPath:"#/properties/faceReference/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(func1(data17) < 1){
const err46 = {instancePath:instancePath+"/faceReference",schemaPath:"#/properties/faceReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/faceReference",schemaPath:"#/properties/faceReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.entryDate !== undefined){
let data18 = data.entryDate;
if(typeof data18 === "string"){
if(!(formats2.validate(data18))){
const err48 = {instancePath:instancePath+"/entryDate",schemaPath:"#/properties/entryDate/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/entryDate",schemaPath:"#/properties/entryDate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.exitDate !== undefined){
let data19 = data.exitDate;
if(typeof data19 === "string"){
if(!(formats2.validate(data19))){
const err50 = {instancePath:instancePath+"/exitDate",schemaPath:"#/properties/exitDate/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/exitDate",schemaPath:"#/properties/exitDate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.crossingPoint !== undefined){
let data20 = data.crossingPoint;
if(typeof data20 === "string"){
if(func1(data20) > 80){
const err52 = {instancePath:instancePath+"/crossingPoint",schemaPath:"#/properties/crossingPoint/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(func1(data20) < 1){
const err53 = {instancePath:instancePath+"/crossingPoint",schemaPath:"#/properties/crossingPoint/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/crossingPoint",schemaPath:"#/properties/crossingPoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.authorisedUntil !== undefined){
let data21 = data.authorisedUntil;
if(typeof data21 === "string"){
if(!pattern5.test(data21)){
const err55 = {instancePath:instancePath+"/authorisedUntil",schemaPath:"#/properties/authorisedUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(!(formats0.validate(data21))){
const err56 = {instancePath:instancePath+"/authorisedUntil",schemaPath:"#/properties/authorisedUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/authorisedUntil",schemaPath:"#/properties/authorisedUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.refusalReasons !== undefined){
let data22 = data.refusalReasons;
if(Array.isArray(data22)){
if(data22.length > 50){
const err58 = {instancePath:instancePath+"/refusalReasons",schemaPath:"#/properties/refusalReasons/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data22.length < 1){
const err59 = {instancePath:instancePath+"/refusalReasons",schemaPath:"#/properties/refusalReasons/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
let data23 = data22[i2];
if(typeof data23 === "string"){
if(!pattern7.test(data23)){
const err60 = {instancePath:instancePath+"/refusalReasons/" + i2,schemaPath:"#/properties/refusalReasons/items/pattern",keyword:"pattern",params:{pattern: "^[A-J]$"},message:"must match pattern \""+"^[A-J]$"+"\""};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/refusalReasons/" + i2,schemaPath:"#/properties/refusalReasons/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/refusalReasons",schemaPath:"#/properties/refusalReasons/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.visaStickerNumber !== undefined){
let data24 = data.visaStickerNumber;
if(typeof data24 === "string"){
if(func1(data24) > 20){
const err63 = {instancePath:instancePath+"/visaStickerNumber",schemaPath:"#/properties/visaStickerNumber/maxLength",keyword:"maxLength",params:{limit: 20},message:"must NOT have more than 20 characters"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(func1(data24) < 1){
const err64 = {instancePath:instancePath+"/visaStickerNumber",schemaPath:"#/properties/visaStickerNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/visaStickerNumber",schemaPath:"#/properties/visaStickerNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.visaType !== undefined){
let data25 = data.visaType;
if(typeof data25 !== "string"){
const err66 = {instancePath:instancePath+"/visaType",schemaPath:"#/properties/visaType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(!(((data25 === "A") || (data25 === "C")) || (data25 === "D"))){
const err67 = {instancePath:instancePath+"/visaType",schemaPath:"#/properties/visaType/enum",keyword:"enum",params:{allowedValues: schema50.properties.visaType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.visaStatus !== undefined){
let data26 = data.visaStatus;
if(typeof data26 !== "string"){
const err68 = {instancePath:instancePath+"/visaStatus",schemaPath:"#/properties/visaStatus/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(!((((((data26 === "applied") || (data26 === "issued")) || (data26 === "refused")) || (data26 === "annulled")) || (data26 === "revoked")) || (data26 === "extended"))){
const err69 = {instancePath:instancePath+"/visaStatus",schemaPath:"#/properties/visaStatus/enum",keyword:"enum",params:{allowedValues: schema50.properties.visaStatus.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.visaValidUntil !== undefined){
let data27 = data.visaValidUntil;
if(typeof data27 === "string"){
if(!pattern5.test(data27)){
const err70 = {instancePath:instancePath+"/visaValidUntil",schemaPath:"#/properties/visaValidUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(!(formats0.validate(data27))){
const err71 = {instancePath:instancePath+"/visaValidUntil",schemaPath:"#/properties/visaValidUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/visaValidUntil",schemaPath:"#/properties/visaValidUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.visaIssuer !== undefined){
let data28 = data.visaIssuer;
if(typeof data28 === "string"){
if(!pattern6.test(data28)){
const err73 = {instancePath:instancePath+"/visaIssuer",schemaPath:"#/properties/visaIssuer/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/visaIssuer",schemaPath:"#/properties/visaIssuer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.authorisationStatus !== undefined){
let data29 = data.authorisationStatus;
if(typeof data29 !== "string"){
const err75 = {instancePath:instancePath+"/authorisationStatus",schemaPath:"#/properties/authorisationStatus/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!((((data29 === "issued") || (data29 === "refused")) || (data29 === "annulled")) || (data29 === "revoked"))){
const err76 = {instancePath:instancePath+"/authorisationStatus",schemaPath:"#/properties/authorisationStatus/enum",keyword:"enum",params:{allowedValues: schema50.properties.authorisationStatus.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.authorisationValidUntil !== undefined){
let data30 = data.authorisationValidUntil;
if(typeof data30 === "string"){
if(!pattern5.test(data30)){
const err77 = {instancePath:instancePath+"/authorisationValidUntil",schemaPath:"#/properties/authorisationValidUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(!(formats0.validate(data30))){
const err78 = {instancePath:instancePath+"/authorisationValidUntil",schemaPath:"#/properties/authorisationValidUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/authorisationValidUntil",schemaPath:"#/properties/authorisationValidUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.alertReference !== undefined){
let data31 = data.alertReference;
if(typeof data31 === "string"){
if(func1(data31) > 40){
const err80 = {instancePath:instancePath+"/alertReference",schemaPath:"#/properties/alertReference/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(func1(data31) < 1){
const err81 = {instancePath:instancePath+"/alertReference",schemaPath:"#/properties/alertReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/alertReference",schemaPath:"#/properties/alertReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data.alertCategory !== undefined){
let data32 = data.alertCategory;
if(typeof data32 !== "string"){
const err83 = {instancePath:instancePath+"/alertCategory",schemaPath:"#/properties/alertCategory/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(!((((((((((data32 === "1860/3") || (data32 === "1861/24")) || (data32 === "1861/25")) || (data32 === "1861/26")) || (data32 === "1862/26")) || (data32 === "1862/32")) || (data32 === "1862/34")) || (data32 === "1862/36")) || (data32 === "1862/37a")) || (data32 === "1862/40"))){
const err84 = {instancePath:instancePath+"/alertCategory",schemaPath:"#/properties/alertCategory/enum",keyword:"enum",params:{allowedValues: schema50.properties.alertCategory.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data.alertIssuer !== undefined){
let data33 = data.alertIssuer;
if(typeof data33 === "string"){
if(!pattern6.test(data33)){
const err85 = {instancePath:instancePath+"/alertIssuer",schemaPath:"#/properties/alertIssuer/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/alertIssuer",schemaPath:"#/properties/alertIssuer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data.alertAction !== undefined){
let data34 = data.alertAction;
if(typeof data34 === "string"){
if(func1(data34) > 200){
const err87 = {instancePath:instancePath+"/alertAction",schemaPath:"#/properties/alertAction/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(func1(data34) < 1){
const err88 = {instancePath:instancePath+"/alertAction",schemaPath:"#/properties/alertAction/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/alertAction",schemaPath:"#/properties/alertAction/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data.alertWarnings !== undefined){
let data35 = data.alertWarnings;
if(Array.isArray(data35)){
if(data35.length > 6){
const err90 = {instancePath:instancePath+"/alertWarnings",schemaPath:"#/properties/alertWarnings/maxItems",keyword:"maxItems",params:{limit: 6},message:"must NOT have more than 6 items"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(data35.length < 1){
const err91 = {instancePath:instancePath+"/alertWarnings",schemaPath:"#/properties/alertWarnings/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
const len3 = data35.length;
for(let i3=0; i3<len3; i3++){
let data36 = data35[i3];
if(typeof data36 !== "string"){
const err92 = {instancePath:instancePath+"/alertWarnings/" + i3,schemaPath:"#/properties/alertWarnings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(!((((((data36 === "armed") || (data36 === "violent")) || (data36 === "absconded")) || (data36 === "suicide-risk")) || (data36 === "health-threat")) || (data36 === "terrorism-activity"))){
const err93 = {instancePath:instancePath+"/alertWarnings/" + i3,schemaPath:"#/properties/alertWarnings/items/enum",keyword:"enum",params:{allowedValues: schema50.properties.alertWarnings.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/alertWarnings",schemaPath:"#/properties/alertWarnings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data.asylumDataSet !== undefined){
let data37 = data.asylumDataSet;
if(typeof data37 !== "string"){
const err95 = {instancePath:instancePath+"/asylumDataSet",schemaPath:"#/properties/asylumDataSet/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(!((((((data37 === "applicant") || (data37 === "resettlement")) || (data37 === "irregular-crossing")) || (data37 === "illegal-stay")) || (data37 === "disembarked")) || (data37 === "temporary-protection"))){
const err96 = {instancePath:instancePath+"/asylumDataSet",schemaPath:"#/properties/asylumDataSet/enum",keyword:"enum",params:{allowedValues: schema50.properties.asylumDataSet.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data.asylumMemberState !== undefined){
let data38 = data.asylumMemberState;
if(typeof data38 === "string"){
if(!pattern6.test(data38)){
const err97 = {instancePath:instancePath+"/asylumMemberState",schemaPath:"#/properties/asylumMemberState/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/asylumMemberState",schemaPath:"#/properties/asylumMemberState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data.asylumDate !== undefined){
let data39 = data.asylumDate;
if(typeof data39 === "string"){
if(!pattern5.test(data39)){
const err99 = {instancePath:instancePath+"/asylumDate",schemaPath:"#/properties/asylumDate/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(!(formats0.validate(data39))){
const err100 = {instancePath:instancePath+"/asylumDate",schemaPath:"#/properties/asylumDate/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/asylumDate",schemaPath:"#/properties/asylumDate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data.convictingMemberState !== undefined){
let data40 = data.convictingMemberState;
if(typeof data40 === "string"){
if(!pattern6.test(data40)){
const err102 = {instancePath:instancePath+"/convictingMemberState",schemaPath:"#/properties/convictingMemberState/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/convictingMemberState",schemaPath:"#/properties/convictingMemberState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data.convictionReference !== undefined){
let data41 = data.convictionReference;
if(typeof data41 === "string"){
if(func1(data41) > 60){
const err104 = {instancePath:instancePath+"/convictionReference",schemaPath:"#/properties/convictionReference/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(func1(data41) < 1){
const err105 = {instancePath:instancePath+"/convictionReference",schemaPath:"#/properties/convictionReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath:instancePath+"/convictionReference",schemaPath:"#/properties/convictionReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data.matchScore !== undefined){
let data42 = data.matchScore;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err107 = {instancePath:instancePath+"/matchScore",schemaPath:"#/properties/matchScore/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 1000 || isNaN(data42)){
const err108 = {instancePath:instancePath+"/matchScore",schemaPath:"#/properties/matchScore/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data42 < 0 || isNaN(data42)){
const err109 = {instancePath:instancePath+"/matchScore",schemaPath:"#/properties/matchScore/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
if(data.noticeReference !== undefined){
let data43 = data.noticeReference;
if(typeof data43 === "string"){
if(func1(data43) > 80){
const err110 = {instancePath:instancePath+"/noticeReference",schemaPath:"#/properties/noticeReference/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(func1(data43) < 1){
const err111 = {instancePath:instancePath+"/noticeReference",schemaPath:"#/properties/noticeReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/noticeReference",schemaPath:"#/properties/noticeReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data.noticeDate !== undefined){
let data44 = data.noticeDate;
if(typeof data44 === "string"){
if(!pattern5.test(data44)){
const err113 = {instancePath:instancePath+"/noticeDate",schemaPath:"#/properties/noticeDate/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(!(formats0.validate(data44))){
const err114 = {instancePath:instancePath+"/noticeDate",schemaPath:"#/properties/noticeDate/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/noticeDate",schemaPath:"#/properties/noticeDate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data.noticeColour !== undefined){
let data45 = data.noticeColour;
if(typeof data45 !== "string"){
const err116 = {instancePath:instancePath+"/noticeColour",schemaPath:"#/properties/noticeColour/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(!(((((((data45 === "red") || (data45 === "blue")) || (data45 === "green")) || (data45 === "yellow")) || (data45 === "black")) || (data45 === "orange")) || (data45 === "purple"))){
const err117 = {instancePath:instancePath+"/noticeColour",schemaPath:"#/properties/noticeColour/enum",keyword:"enum",params:{allowedValues: schema50.properties.noticeColour.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data.europolReference !== undefined){
let data46 = data.europolReference;
if(typeof data46 === "string"){
if(func1(data46) > 80){
const err118 = {instancePath:instancePath+"/europolReference",schemaPath:"#/properties/europolReference/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(func1(data46) < 1){
const err119 = {instancePath:instancePath+"/europolReference",schemaPath:"#/properties/europolReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
else {
const err120 = {instancePath:instancePath+"/europolReference",schemaPath:"#/properties/europolReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data.handlingCode !== undefined){
let data47 = data.handlingCode;
if(typeof data47 !== "string"){
const err121 = {instancePath:instancePath+"/handlingCode",schemaPath:"#/properties/handlingCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(!(((data47 === "H1") || (data47 === "H2")) || (data47 === "H3"))){
const err122 = {instancePath:instancePath+"/handlingCode",schemaPath:"#/properties/handlingCode/enum",keyword:"enum",params:{allowedValues: schema50.properties.handlingCode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data.links !== undefined){
let data48 = data.links;
if(Array.isArray(data48)){
if(data48.length > 101){
const err123 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/maxItems",keyword:"maxItems",params:{limit: 101},message:"must NOT have more than 101 items"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data48.length < 1){
const err124 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
const len4 = data48.length;
for(let i4=0; i4<len4; i4++){
if(!(validate34(data48[i4], {instancePath:instancePath+"/links/" + i4,parentData:data48,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
else {
const err125 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validatePersonName = validate39;

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/name.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.use === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "use"},message:"must have required property '"+"use"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.form === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "form"},message:"must have required property '"+"form"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.familyName === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "familyName"},message:"must have required property '"+"familyName"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "use") || (key0 === "form")) || (key0 === "script")) || (key0 === "familyName")) || (key0 === "givenNames"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.use !== undefined){
let data0 = data.use;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/use",schemaPath:"#/properties/use/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((data0 === "current") || (data0 === "birth")) || (data0 === "previous")) || (data0 === "alias"))){
const err5 = {instancePath:instancePath+"/use",schemaPath:"#/properties/use/enum",keyword:"enum",params:{allowedValues: schema44.properties.use.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.form !== undefined){
let data1 = data.form;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/form",schemaPath:"#/properties/form/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((data1 === "native") || (data1 === "latin")) || (data1 === "mrz"))){
const err7 = {instancePath:instancePath+"/form",schemaPath:"#/properties/form/enum",keyword:"enum",params:{allowedValues: schema44.properties.form.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.script !== undefined){
let data2 = data.script;
if(typeof data2 === "string"){
if(!pattern16.test(data2)){
const err8 = {instancePath:instancePath+"/script",schemaPath:"#/properties/script/pattern",keyword:"pattern",params:{pattern: "^[A-Z][a-z]{3}$"},message:"must match pattern \""+"^[A-Z][a-z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/script",schemaPath:"#/properties/script/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.familyName !== undefined){
let data3 = data.familyName;
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err10 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data3) < 1){
const err11 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.givenNames !== undefined){
let data4 = data.givenNames;
if(Array.isArray(data4)){
if(data4.length > 50){
const err13 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4.length < 1){
const err14 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(func1(data5) > 200){
const err15 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data5) < 1){
const err16 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateNationalityStatus = validate40;
const schema55 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/nationality-status.schema.json","title":"NationalityStatus","description":"Legal tie to a state, kept apart from nationality codes because a refugee’s or non-citizen’s document code is not a nationality (ICAO 9303-3, section 5; Latvian national registers).","type":"object","additionalProperties":false,"properties":{"status":{"description":"Status as the national register holds it (Latvian register of natural persons).","type":"string","enum":["citizen","non-citizen","stateless","refugee","alternative-status","temporary-protection","undetermined"]},"grantedBy":{"description":"State that granted the status: ISO 3166-1 alpha-3, or an ICAO 9303-3 section 5 code.","type":"string","pattern":"^[A-Z]{3}$"}},"required":["status"]};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/nationality-status.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.status === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "status") || (key0 === "grantedBy"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.status !== undefined){
let data0 = data.status;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((((((data0 === "citizen") || (data0 === "non-citizen")) || (data0 === "stateless")) || (data0 === "refugee")) || (data0 === "alternative-status")) || (data0 === "temporary-protection")) || (data0 === "undetermined"))){
const err3 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema55.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.grantedBy !== undefined){
let data1 = data.grantedBy;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err4 = {instancePath:instancePath+"/grantedBy",schemaPath:"#/properties/grantedBy/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/grantedBy",schemaPath:"#/properties/grantedBy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validatePartialDate = validate41;

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/partial-date.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate41.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.value === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "value") || (key0 === "certainty"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.value !== undefined){
let data0 = data.value;
if(typeof data0 === "string"){
if(!pattern17.test(data0)){
const err2 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"},message:"must match pattern \""+"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.certainty !== undefined){
let data1 = data.certainty;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/certainty",schemaPath:"#/properties/certainty/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((data1 === "confirmed") || (data1 === "declared")) || (data1 === "estimated"))){
const err5 = {instancePath:instancePath+"/certainty",schemaPath:"#/properties/certainty/enum",keyword:"enum",params:{allowedValues: schema45.properties.certainty.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}
validate41.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validatePerson = validate42;
const schema57 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/person.schema.json","title":"Person","description":"A natural person as national registers and EU systems know one. UMF-inspired (Person, PersonIdentity); the UMF schema of Article 38 of Regulation (EU) 2019/817 is not public.","type":"object","additionalProperties":false,"properties":{"identities":{"description":"At least one identity, the one in use first (Regulation (EU) 2019/817, Article 18(1)).","type":"array","items":{"$ref":"identity.schema.json"},"minItems":1,"maxItems":50},"nationalityStatus":{"description":"Legal tie to a state, apart from nationality (Latvian register of natural persons).","$ref":"nationality-status.schema.json"},"nationalIdentifier":{"description":"National personal identifier without separators. Has no slot in EES, VIS or CIR; travels only where an Article says so (Regulation (EU) 2018/1862, Article 20(3)(q)).","type":"string","minLength":1,"maxLength":32}},"required":["identities"]};

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/person.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.identities === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "identities"},message:"must have required property '"+"identities"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "identities") || (key0 === "nationalityStatus")) || (key0 === "nationalIdentifier"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.identities !== undefined){
let data0 = data.identities;
if(Array.isArray(data0)){
if(data0.length > 50){
const err2 = {instancePath:instancePath+"/identities",schemaPath:"#/properties/identities/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/identities",schemaPath:"#/properties/identities/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate33(data0[i0], {instancePath:instancePath+"/identities/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/identities",schemaPath:"#/properties/identities/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.nationalityStatus !== undefined){
let data2 = data.nationalityStatus;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.status === undefined){
const err5 = {instancePath:instancePath+"/nationalityStatus",schemaPath:"nationality-status.schema.json/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "status") || (key1 === "grantedBy"))){
const err6 = {instancePath:instancePath+"/nationalityStatus",schemaPath:"nationality-status.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.status !== undefined){
let data3 = data2.status;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/nationalityStatus/status",schemaPath:"nationality-status.schema.json/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(((((((data3 === "citizen") || (data3 === "non-citizen")) || (data3 === "stateless")) || (data3 === "refugee")) || (data3 === "alternative-status")) || (data3 === "temporary-protection")) || (data3 === "undetermined"))){
const err8 = {instancePath:instancePath+"/nationalityStatus/status",schemaPath:"nationality-status.schema.json/properties/status/enum",keyword:"enum",params:{allowedValues: schema55.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.grantedBy !== undefined){
let data4 = data2.grantedBy;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err9 = {instancePath:instancePath+"/nationalityStatus/grantedBy",schemaPath:"nationality-status.schema.json/properties/grantedBy/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/nationalityStatus/grantedBy",schemaPath:"nationality-status.schema.json/properties/grantedBy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/nationalityStatus",schemaPath:"nationality-status.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.nationalIdentifier !== undefined){
let data5 = data.nationalIdentifier;
if(typeof data5 === "string"){
if(func1(data5) > 32){
const err12 = {instancePath:instancePath+"/nationalIdentifier",schemaPath:"#/properties/nationalIdentifier/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func1(data5) < 1){
const err13 = {instancePath:instancePath+"/nationalIdentifier",schemaPath:"#/properties/nationalIdentifier/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/nationalIdentifier",schemaPath:"#/properties/nationalIdentifier/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validatePoliceCheck = validate44;
const schema59 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/police-check.schema.json","title":"PoliceCheck","description":"An identity check by a police authority (Regulation (EU) 2019/817, Article 20).","type":"object","additionalProperties":false,"properties":{"circumstance":{"description":"Which point of Article 20(1) applies: a no document, b doubt about identity data, c doubt about the document, d doubt about its holder, e unable or refusing to cooperate.","type":"string","enum":["a","b","c","d","e"]},"personPresent":{"description":"Whether the procedure was started in the person’s presence (Article 20(2)).","type":"boolean"},"capturedAt":{"description":"Time at which biometric data were taken live, RFC 3339 UTC (Article 20(2)).","type":"string","format":"date-time"},"biometricStep":{"description":"What came of the biometric search that must come first (Article 20(2) and (3)): to be searched now, unusable, or already searched without success.","type":"string","enum":["search","unusable","search-failed"]},"bestInterests":{"description":"Why a child under twelve is identified: its best interests (Article 20(1)).","type":"string","minLength":1,"maxLength":400},"at":{"description":"Time of the check, RFC 3339 UTC.","type":"string","format":"date-time"},"place":{"description":"Place of the check (our own).","type":"string","minLength":1,"maxLength":120}},"required":["circumstance","personPresent","biometricStep"]};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/police-check.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.circumstance === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "circumstance"},message:"must have required property '"+"circumstance"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.personPresent === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "personPresent"},message:"must have required property '"+"personPresent"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.biometricStep === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "biometricStep"},message:"must have required property '"+"biometricStep"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "circumstance") || (key0 === "personPresent")) || (key0 === "capturedAt")) || (key0 === "biometricStep")) || (key0 === "bestInterests")) || (key0 === "at")) || (key0 === "place"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.circumstance !== undefined){
let data0 = data.circumstance;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/circumstance",schemaPath:"#/properties/circumstance/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((((data0 === "a") || (data0 === "b")) || (data0 === "c")) || (data0 === "d")) || (data0 === "e"))){
const err5 = {instancePath:instancePath+"/circumstance",schemaPath:"#/properties/circumstance/enum",keyword:"enum",params:{allowedValues: schema59.properties.circumstance.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.personPresent !== undefined){
if(typeof data.personPresent !== "boolean"){
const err6 = {instancePath:instancePath+"/personPresent",schemaPath:"#/properties/personPresent/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.capturedAt !== undefined){
let data2 = data.capturedAt;
if(typeof data2 === "string"){
if(!(formats2.validate(data2))){
const err7 = {instancePath:instancePath+"/capturedAt",schemaPath:"#/properties/capturedAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/capturedAt",schemaPath:"#/properties/capturedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.biometricStep !== undefined){
let data3 = data.biometricStep;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/biometricStep",schemaPath:"#/properties/biometricStep/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(((data3 === "search") || (data3 === "unusable")) || (data3 === "search-failed"))){
const err10 = {instancePath:instancePath+"/biometricStep",schemaPath:"#/properties/biometricStep/enum",keyword:"enum",params:{allowedValues: schema59.properties.biometricStep.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.bestInterests !== undefined){
let data4 = data.bestInterests;
if(typeof data4 === "string"){
if(func1(data4) > 400){
const err11 = {instancePath:instancePath+"/bestInterests",schemaPath:"#/properties/bestInterests/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data4) < 1){
const err12 = {instancePath:instancePath+"/bestInterests",schemaPath:"#/properties/bestInterests/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/bestInterests",schemaPath:"#/properties/bestInterests/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data5 = data.at;
if(typeof data5 === "string"){
if(!(formats2.validate(data5))){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.place !== undefined){
let data6 = data.place;
if(typeof data6 === "string"){
if(func1(data6) > 120){
const err16 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data6) < 1){
const err17 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateProblemDocument = validate45;
const schema60 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/problem.schema.json","title":"ProblemDocument","description":"A problem as the caller meets it (RFC 9457). Coarse on purpose; the decision record has the rest.","type":"object","additionalProperties":false,"properties":{"type":{"description":"Address of the problem’s page (RFC 9457).","type":"string","format":"uri"},"title":{"description":"What went wrong; the same for every occurrence (RFC 9457).","type":"string","minLength":1,"maxLength":200},"status":{"description":"HTTP status that the problem has over REST (RFC 9457).","type":"integer","minimum":400,"maximum":599},"instance":{"description":"Query id as a URN (RFC 9562), the key of the decision record.","type":"string","pattern":"^urn:uuid:[0-9a-f-]{36}$"},"code":{"description":"Stable code of the catalogue (our own).","type":"string","pattern":"^[a-z0-9-]+$"},"retry":{"description":"Whether sending again can help (our own).","type":"string","enum":["never","same-message","new-message","after-delay"]},"articles":{"description":"Provisions that the problem rests on (our own).","type":"array","items":{"$ref":"article-reference.schema.json"},"minItems":0,"maxItems":50}},"required":["type","title","status","instance","code","retry","articles"]};
const formats44 = require("ajv-formats/dist/formats").fullFormats.uri;
const pattern39 = new RegExp("^urn:uuid:[0-9a-f-]{36}$", "u");

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/problem.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.title === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.status === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.instance === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "instance"},message:"must have required property '"+"instance"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.code === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.retry === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "retry"},message:"must have required property '"+"retry"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.articles === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "articles"},message:"must have required property '"+"articles"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "title")) || (key0 === "status")) || (key0 === "instance")) || (key0 === "code")) || (key0 === "retry")) || (key0 === "articles"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 === "string"){
if(!(formats44(data0))){
const err8 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/format",keyword:"format",params:{format: "uri"},message:"must match format \""+"uri"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(func1(data1) > 200){
const err10 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data1) < 1){
const err11 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.status !== undefined){
let data2 = data.status;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err13 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 599 || isNaN(data2)){
const err14 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data2 < 400 || isNaN(data2)){
const err15 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 400},message:"must be >= 400"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.instance !== undefined){
let data3 = data.instance;
if(typeof data3 === "string"){
if(!pattern39.test(data3)){
const err16 = {instancePath:instancePath+"/instance",schemaPath:"#/properties/instance/pattern",keyword:"pattern",params:{pattern: "^urn:uuid:[0-9a-f-]{36}$"},message:"must match pattern \""+"^urn:uuid:[0-9a-f-]{36}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/instance",schemaPath:"#/properties/instance/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.code !== undefined){
let data4 = data.code;
if(typeof data4 === "string"){
if(!pattern9.test(data4)){
const err18 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.retry !== undefined){
let data5 = data.retry;
if(typeof data5 !== "string"){
const err20 = {instancePath:instancePath+"/retry",schemaPath:"#/properties/retry/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!((((data5 === "never") || (data5 === "same-message")) || (data5 === "new-message")) || (data5 === "after-delay"))){
const err21 = {instancePath:instancePath+"/retry",schemaPath:"#/properties/retry/enum",keyword:"enum",params:{allowedValues: schema60.properties.retry.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.articles !== undefined){
let data6 = data.articles;
if(Array.isArray(data6)){
if(data6.length > 50){
const err22 = {instancePath:instancePath+"/articles",schemaPath:"#/properties/articles/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.length < 0){
const err23 = {instancePath:instancePath+"/articles",schemaPath:"#/properties/articles/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data6[i0], {instancePath:instancePath+"/articles/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath:instancePath+"/articles",schemaPath:"#/properties/articles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateProfileAsk = validate47;
const schema61 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/profile-ask.schema.json","title":"ProfileAsk","description":"One endpoint that a profile asks, and for which systems (Regulation (EU) 2019/817, Article 8(1)(b)).","type":"object","additionalProperties":false,"properties":{"endpoint":{"description":"Configured endpoint, by id, such as esp or cir (our own).","type":"string","pattern":"^[a-z][a-z0-9-]*$"},"mustQuery":{"description":"Systems always asked (Regulation (EU) 2019/817, Article 8(1)(b)).","type":"array","items":{"description":"One system.","$ref":"system.schema.json"},"minItems":1,"maxItems":50},"mayQuery":{"description":"Systems the user may add (Regulation (EU) 2019/817, Article 8(1)(b)).","type":"array","items":{"description":"One system.","$ref":"system.schema.json"},"minItems":1,"maxItems":50},"conceal":{"description":"Whether the owning system is concealed in the reply (Articles 20 and 20a; the exception in Article 9(4)).","type":"boolean"},"mustAnswer":{"description":"Whether the whole query fails when this endpoint does (our own).","type":"boolean"}},"required":["endpoint","mustQuery","conceal","mustAnswer"]};
const pattern41 = new RegExp("^[a-z][a-z0-9-]*$", "u");

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/profile-ask.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.endpoint === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "endpoint"},message:"must have required property '"+"endpoint"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.mustQuery === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mustQuery"},message:"must have required property '"+"mustQuery"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.conceal === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "conceal"},message:"must have required property '"+"conceal"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.mustAnswer === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mustAnswer"},message:"must have required property '"+"mustAnswer"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "endpoint") || (key0 === "mustQuery")) || (key0 === "mayQuery")) || (key0 === "conceal")) || (key0 === "mustAnswer"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.endpoint !== undefined){
let data0 = data.endpoint;
if(typeof data0 === "string"){
if(!pattern41.test(data0)){
const err5 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},message:"must match pattern \""+"^[a-z][a-z0-9-]*$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.mustQuery !== undefined){
let data1 = data.mustQuery;
if(Array.isArray(data1)){
if(data1.length > 50){
const err7 = {instancePath:instancePath+"/mustQuery",schemaPath:"#/properties/mustQuery/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1.length < 1){
const err8 = {instancePath:instancePath+"/mustQuery",schemaPath:"#/properties/mustQuery/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err9 = {instancePath:instancePath+"/mustQuery/" + i0,schemaPath:"system.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!((((((((((data2 === "EES") || (data2 === "VIS")) || (data2 === "ETIAS")) || (data2 === "SIS")) || (data2 === "Eurodac")) || (data2 === "ECRIS-TCN")) || (data2 === "Europol")) || (data2 === "Interpol-SLTD")) || (data2 === "Interpol-TDAWN")) || (data2 === "MID"))){
const err10 = {instancePath:instancePath+"/mustQuery/" + i0,schemaPath:"system.schema.json/enum",keyword:"enum",params:{allowedValues: schema49.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/mustQuery",schemaPath:"#/properties/mustQuery/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.mayQuery !== undefined){
let data3 = data.mayQuery;
if(Array.isArray(data3)){
if(data3.length > 50){
const err12 = {instancePath:instancePath+"/mayQuery",schemaPath:"#/properties/mayQuery/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data3.length < 1){
const err13 = {instancePath:instancePath+"/mayQuery",schemaPath:"#/properties/mayQuery/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 !== "string"){
const err14 = {instancePath:instancePath+"/mayQuery/" + i1,schemaPath:"system.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((((((((((data4 === "EES") || (data4 === "VIS")) || (data4 === "ETIAS")) || (data4 === "SIS")) || (data4 === "Eurodac")) || (data4 === "ECRIS-TCN")) || (data4 === "Europol")) || (data4 === "Interpol-SLTD")) || (data4 === "Interpol-TDAWN")) || (data4 === "MID"))){
const err15 = {instancePath:instancePath+"/mayQuery/" + i1,schemaPath:"system.schema.json/enum",keyword:"enum",params:{allowedValues: schema49.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/mayQuery",schemaPath:"#/properties/mayQuery/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.conceal !== undefined){
if(typeof data.conceal !== "boolean"){
const err17 = {instancePath:instancePath+"/conceal",schemaPath:"#/properties/conceal/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.mustAnswer !== undefined){
if(typeof data.mustAnswer !== "boolean"){
const err18 = {instancePath:instancePath+"/mustAnswer",schemaPath:"#/properties/mustAnswer/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateProfileFields = validate48;
const schema64 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/profile-fields.schema.json","title":"ProfileFields","description":"Data of one system that a profile opens, each traced to a provision (Regulation (EU) 2019/817, Article 8(1)(c) and (d)).","type":"object","additionalProperties":false,"properties":{"system":{"description":"System that holds the data (Regulation (EU) 2019/817, Article 8(1)(c) and (d)).","$ref":"system.schema.json"},"endpoint":{"description":"Endpoint that the entry is for, where the profile reaches the system by two ways that open different data, such as the CIR (Regulation (EU) 2019/817, Article 18(1)) and the ESP; absent: every way.","type":"string","pattern":"^[a-z][a-z0-9-]*$"},"basis":{"description":"Provision of the system’s own law that the data belong to (Regulation (EU) 2019/817, Article 8(1)(c) and (d)).","$ref":"article-reference.schema.json"},"fields":{"description":"Names of the fields, as in the subject (searchable) or match (returnable) schema (Regulation (EU) 2019/817, Article 8(1)(c) and (d)).","type":"array","items":{"description":"One field.","type":"string","pattern":"^[a-zA-Z]+$"},"minItems":1,"maxItems":50}},"required":["system","basis","fields"]};
const pattern43 = new RegExp("^[a-zA-Z]+$", "u");

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/profile-fields.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.system === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "system"},message:"must have required property '"+"system"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.basis === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "basis"},message:"must have required property '"+"basis"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.fields === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fields"},message:"must have required property '"+"fields"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "system") || (key0 === "endpoint")) || (key0 === "basis")) || (key0 === "fields"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.system !== undefined){
let data0 = data.system;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/system",schemaPath:"system.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((((((((data0 === "EES") || (data0 === "VIS")) || (data0 === "ETIAS")) || (data0 === "SIS")) || (data0 === "Eurodac")) || (data0 === "ECRIS-TCN")) || (data0 === "Europol")) || (data0 === "Interpol-SLTD")) || (data0 === "Interpol-TDAWN")) || (data0 === "MID"))){
const err5 = {instancePath:instancePath+"/system",schemaPath:"system.schema.json/enum",keyword:"enum",params:{allowedValues: schema49.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.endpoint !== undefined){
let data1 = data.endpoint;
if(typeof data1 === "string"){
if(!pattern41.test(data1)){
const err6 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},message:"must match pattern \""+"^[a-z][a-z0-9-]*$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.basis !== undefined){
if(!(validate22(data.basis, {instancePath:instancePath+"/basis",parentData:data,parentDataProperty:"basis",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.fields !== undefined){
let data3 = data.fields;
if(Array.isArray(data3)){
if(data3.length > 50){
const err8 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.length < 1){
const err9 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern43.test(data4)){
const err10 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/properties/fields/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z]+$"},message:"must match pattern \""+"^[a-zA-Z]+$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/properties/fields/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateProfileKeys = validate50;
const schema66 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/profile-keys.schema.json","title":"ProfileKeys","description":"One complete combination of search keys (Regulation (EU) 2019/817, Article 8(1)(a)).","type":"object","additionalProperties":false,"properties":{"name":{"description":"Name of the combination (our own).","type":"string","pattern":"^[a-z0-9-]+$"},"required":{"description":"Fields of the subject that must all be present (Regulation (EU) 2019/817, Article 8(1)(a)).","type":"array","items":{"description":"One field.","type":"string","pattern":"^[a-zA-Z]+$"},"minItems":1,"maxItems":50},"optional":{"description":"Fields of the subject that may be added (Regulation (EU) 2019/817, Article 8(1)(a)).","type":"array","items":{"description":"One field.","type":"string","pattern":"^[a-zA-Z]+$"},"minItems":1,"maxItems":50}},"required":["name","required"]};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/profile-keys.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.required === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "required"},message:"must have required property '"+"required"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "required")) || (key0 === "optional"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern9.test(data0)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.required !== undefined){
let data1 = data.required;
if(Array.isArray(data1)){
if(data1.length > 50){
const err5 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern43.test(data2)){
const err7 = {instancePath:instancePath+"/required/" + i0,schemaPath:"#/properties/required/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z]+$"},message:"must match pattern \""+"^[a-zA-Z]+$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/required/" + i0,schemaPath:"#/properties/required/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.optional !== undefined){
let data3 = data.optional;
if(Array.isArray(data3)){
if(data3.length > 50){
const err10 = {instancePath:instancePath+"/optional",schemaPath:"#/properties/optional/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.length < 1){
const err11 = {instancePath:instancePath+"/optional",schemaPath:"#/properties/optional/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(!pattern43.test(data4)){
const err12 = {instancePath:instancePath+"/optional/" + i1,schemaPath:"#/properties/optional/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z]+$"},message:"must match pattern \""+"^[a-zA-Z]+$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/optional/" + i1,schemaPath:"#/properties/optional/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/optional",schemaPath:"#/properties/optional/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateProfileRule = validate51;
const schema67 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/profile-rule.schema.json","title":"ProfileRule","description":"A condition of law that the profile imposes, by its name in the policy room.","type":"object","additionalProperties":false,"properties":{"rule":{"description":"Which condition (Regulation (EU) 2019/817, Articles 20, 22 and 24).","type":"string","enum":["circumstance","minimum-age-twelve","presence","biometrics-first","case-reference","ordering-officer","national-police-list"]},"mode":{"description":"What a breach does: observe counts it, warn tells the caller in the decision record, enforce refuses (our own).","type":"string","enum":["observe","warn","enforce"]}},"required":["rule","mode"]};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/profile-rule.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate51.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rule === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.mode === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "rule") || (key0 === "mode"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.rule !== undefined){
let data0 = data.rule;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((((((data0 === "circumstance") || (data0 === "minimum-age-twelve")) || (data0 === "presence")) || (data0 === "biometrics-first")) || (data0 === "case-reference")) || (data0 === "ordering-officer")) || (data0 === "national-police-list"))){
const err4 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/enum",keyword:"enum",params:{allowedValues: schema67.properties.rule.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.mode !== undefined){
let data1 = data.mode;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((data1 === "observe") || (data1 === "warn")) || (data1 === "enforce"))){
const err6 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema67.properties.mode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateProfile = validate52;
const schema68 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/profile.schema.json","title":"Profile","description":"What a category of users may ask and see for one purpose: Article 8(1)(a) to (d) of Regulation (EU) 2019/817. Profiles mirror those that eu-LISA owns, so that the gateway never asks what would be refused.","type":"object","additionalProperties":false,"properties":{"id":{"description":"Identifier (our own).","type":"string","pattern":"^[a-z0-9][a-z0-9-]{1,63}$"},"version":{"description":"Semantic version (Semantic Versioning 2.0.0).","type":"string","pattern":"^[0-9]+\\.[0-9]+\\.[0-9]+$"},"annexProfile":{"description":"Number in the annex to Implementing Regulation (EU) 2024/2107; absent for a profile that the annex does not list.","type":"integer","minimum":1,"maximum":52},"title":{"description":"What the profile is for, in one line (our own).","type":"string","minLength":1,"maxLength":200},"note":{"description":"What is our own reading and not the annex’s text (our own).","type":"string","minLength":1,"maxLength":600},"legalBasis":{"description":"Provisions that give the right to ask (Article 7(1)).","type":"array","items":{"$ref":"article-reference.schema.json"},"minItems":1,"maxItems":50},"purpose":{"description":"The one purpose it serves (Regulation (EU) 2019/817, Article 8(1)).","$ref":"purpose.schema.json"},"userCategories":{"description":"Categories of users it is for (Regulation (EU) 2019/817, Article 8(1)).","type":"array","items":{"$ref":"user-category.schema.json"},"minItems":1,"maxItems":50},"assurance":{"description":"Least assurance of the officer’s sign-in (Regulation (EU) No 910/2014, Article 8(2)).","type":"string","enum":["low","substantial","high"]},"queryFields":{"description":"Complete combinations of search keys (Article 8(1)(a)).","type":"array","items":{"$ref":"profile-keys.schema.json"},"minItems":1,"maxItems":50},"asks":{"description":"Endpoints and systems (Article 8(1)(b)).","type":"array","items":{"$ref":"profile-ask.schema.json"},"minItems":1,"maxItems":50},"searchable":{"description":"Data that may be searched, by system (Article 8(1)(c)); biometric data by modality: fingerprints, face, palmPrint.","type":"array","items":{"$ref":"profile-fields.schema.json"},"minItems":1,"maxItems":50},"returnable":{"description":"Data that may come back, by system (Article 8(1)(d)); empty for a profile that shows presence only (Article 22(2)).","type":"array","items":{"$ref":"profile-fields.schema.json"},"minItems":0,"maxItems":50},"disclosure":{"description":"Whether the reply shows data, or only which systems hold any (Article 22(2)).","type":"string","enum":["data","presence"]},"rules":{"description":"Conditions of law beyond the above (Regulation (EU) 2019/817, Articles 20, 22 and 24).","type":"array","items":{"$ref":"profile-rule.schema.json"},"minItems":1,"maxItems":50},"legalBasisSwitch":{"description":"National law that must be switched on by policy.legalBasis first (Article 20(5) and (6)).","type":"string","enum":["art-20-5","art-20-6"]},"validFrom":{"description":"First day in force, YYYY-MM-DD (Regulation (EU) 2019/817, Article 8(3)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"reviewBy":{"description":"Day by which it must be reviewed, YYYY-MM-DD; profiles are reviewed at least yearly (Article 8(3)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"}},"required":["id","version","title","legalBasis","purpose","userCategories","assurance","queryFields","asks","searchable","returnable","disclosure","validFrom","reviewBy"]};
const schema69 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/purpose.schema.json","title":"Purpose","description":"Why a query is asked, as a closed word (Regulation (EU) 2019/817, Articles 7(1) and 8(1)).","type":"string","enum":["border-check","sis-border-check","police-identification","law-enforcement-presence","residence-permit-examination","screening","sis-alert-preparation","link-verification","identity-fraud","document-check","matching-test"]};
const schema70 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/user-category.schema.json","title":"UserCategory","description":"A category of ESP users (Regulation (EU) 2019/817, Article 8(1)).","type":"string","enum":["border-guard","police","migration-office","screening-authority","sis-user","designated-authority","sirene-bureau","tester"]};
const pattern48 = new RegExp("^[0-9]+\\.[0-9]+\\.[0-9]+$", "u");

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/profile.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.version === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.title === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.legalBasis === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "legalBasis"},message:"must have required property '"+"legalBasis"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.purpose === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "purpose"},message:"must have required property '"+"purpose"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.userCategories === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "userCategories"},message:"must have required property '"+"userCategories"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.assurance === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "assurance"},message:"must have required property '"+"assurance"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.queryFields === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "queryFields"},message:"must have required property '"+"queryFields"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.asks === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asks"},message:"must have required property '"+"asks"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.searchable === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "searchable"},message:"must have required property '"+"searchable"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.returnable === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "returnable"},message:"must have required property '"+"returnable"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.disclosure === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "disclosure"},message:"must have required property '"+"disclosure"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.validFrom === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "validFrom"},message:"must have required property '"+"validFrom"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.reviewBy === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reviewBy"},message:"must have required property '"+"reviewBy"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key0 in data){
if(!(func49.call(schema68.properties, key0))){
const err14 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern11.test(data0)){
const err15 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{1,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{1,63}$"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.version !== undefined){
let data1 = data.version;
if(typeof data1 === "string"){
if(!pattern48.test(data1)){
const err17 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/pattern",keyword:"pattern",params:{pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$"},message:"must match pattern \""+"^[0-9]+\\.[0-9]+\\.[0-9]+$"+"\""};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.annexProfile !== undefined){
let data2 = data.annexProfile;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err19 = {instancePath:instancePath+"/annexProfile",schemaPath:"#/properties/annexProfile/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 52 || isNaN(data2)){
const err20 = {instancePath:instancePath+"/annexProfile",schemaPath:"#/properties/annexProfile/maximum",keyword:"maximum",params:{comparison: "<=", limit: 52},message:"must be <= 52"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err21 = {instancePath:instancePath+"/annexProfile",schemaPath:"#/properties/annexProfile/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data.title !== undefined){
let data3 = data.title;
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err22 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func1(data3) < 1){
const err23 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err24 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.note !== undefined){
let data4 = data.note;
if(typeof data4 === "string"){
if(func1(data4) > 600){
const err25 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/maxLength",keyword:"maxLength",params:{limit: 600},message:"must NOT have more than 600 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func1(data4) < 1){
const err26 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.legalBasis !== undefined){
let data5 = data.legalBasis;
if(Array.isArray(data5)){
if(data5.length > 50){
const err28 = {instancePath:instancePath+"/legalBasis",schemaPath:"#/properties/legalBasis/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data5.length < 1){
const err29 = {instancePath:instancePath+"/legalBasis",schemaPath:"#/properties/legalBasis/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data5[i0], {instancePath:instancePath+"/legalBasis/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err30 = {instancePath:instancePath+"/legalBasis",schemaPath:"#/properties/legalBasis/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.purpose !== undefined){
let data7 = data.purpose;
if(typeof data7 !== "string"){
const err31 = {instancePath:instancePath+"/purpose",schemaPath:"purpose.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!(((((((((((data7 === "border-check") || (data7 === "sis-border-check")) || (data7 === "police-identification")) || (data7 === "law-enforcement-presence")) || (data7 === "residence-permit-examination")) || (data7 === "screening")) || (data7 === "sis-alert-preparation")) || (data7 === "link-verification")) || (data7 === "identity-fraud")) || (data7 === "document-check")) || (data7 === "matching-test"))){
const err32 = {instancePath:instancePath+"/purpose",schemaPath:"purpose.schema.json/enum",keyword:"enum",params:{allowedValues: schema69.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.userCategories !== undefined){
let data8 = data.userCategories;
if(Array.isArray(data8)){
if(data8.length > 50){
const err33 = {instancePath:instancePath+"/userCategories",schemaPath:"#/properties/userCategories/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data8.length < 1){
const err34 = {instancePath:instancePath+"/userCategories",schemaPath:"#/properties/userCategories/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 !== "string"){
const err35 = {instancePath:instancePath+"/userCategories/" + i1,schemaPath:"user-category.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!((((((((data9 === "border-guard") || (data9 === "police")) || (data9 === "migration-office")) || (data9 === "screening-authority")) || (data9 === "sis-user")) || (data9 === "designated-authority")) || (data9 === "sirene-bureau")) || (data9 === "tester"))){
const err36 = {instancePath:instancePath+"/userCategories/" + i1,schemaPath:"user-category.schema.json/enum",keyword:"enum",params:{allowedValues: schema70.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/userCategories",schemaPath:"#/properties/userCategories/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.assurance !== undefined){
let data10 = data.assurance;
if(typeof data10 !== "string"){
const err38 = {instancePath:instancePath+"/assurance",schemaPath:"#/properties/assurance/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!(((data10 === "low") || (data10 === "substantial")) || (data10 === "high"))){
const err39 = {instancePath:instancePath+"/assurance",schemaPath:"#/properties/assurance/enum",keyword:"enum",params:{allowedValues: schema68.properties.assurance.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.queryFields !== undefined){
let data11 = data.queryFields;
if(Array.isArray(data11)){
if(data11.length > 50){
const err40 = {instancePath:instancePath+"/queryFields",schemaPath:"#/properties/queryFields/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data11.length < 1){
const err41 = {instancePath:instancePath+"/queryFields",schemaPath:"#/properties/queryFields/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.name === undefined){
const err42 = {instancePath:instancePath+"/queryFields/" + i2,schemaPath:"profile-keys.schema.json/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data12.required === undefined){
const err43 = {instancePath:instancePath+"/queryFields/" + i2,schemaPath:"profile-keys.schema.json/required",keyword:"required",params:{missingProperty: "required"},message:"must have required property '"+"required"+"'"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key1 in data12){
if(!(((key1 === "name") || (key1 === "required")) || (key1 === "optional"))){
const err44 = {instancePath:instancePath+"/queryFields/" + i2,schemaPath:"profile-keys.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data12.name !== undefined){
let data13 = data12.name;
if(typeof data13 === "string"){
if(!pattern9.test(data13)){
const err45 = {instancePath:instancePath+"/queryFields/" + i2+"/name",schemaPath:"profile-keys.schema.json/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/queryFields/" + i2+"/name",schemaPath:"profile-keys.schema.json/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data12.required !== undefined){
let data14 = data12.required;
if(Array.isArray(data14)){
if(data14.length > 50){
const err47 = {instancePath:instancePath+"/queryFields/" + i2+"/required",schemaPath:"profile-keys.schema.json/properties/required/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data14.length < 1){
const err48 = {instancePath:instancePath+"/queryFields/" + i2+"/required",schemaPath:"profile-keys.schema.json/properties/required/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
const len3 = data14.length;
for(let i3=0; i3<len3; i3++){
let data15 = data14[i3];
if(typeof data15 === "string"){
if(!pattern43.test(data15)){
const err49 = {instancePath:instancePath+"/queryFields/" + i2+"/required/" + i3,schemaPath:"profile-keys.schema.json/properties/required/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z]+$"},message:"must match pattern \""+"^[a-zA-Z]+$"+"\""};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/queryFields/" + i2+"/required/" + i3,schemaPath:"profile-keys.schema.json/properties/required/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/queryFields/" + i2+"/required",schemaPath:"profile-keys.schema.json/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data12.optional !== undefined){
let data16 = data12.optional;
if(Array.isArray(data16)){
if(data16.length > 50){
const err52 = {instancePath:instancePath+"/queryFields/" + i2+"/optional",schemaPath:"profile-keys.schema.json/properties/optional/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data16.length < 1){
const err53 = {instancePath:instancePath+"/queryFields/" + i2+"/optional",schemaPath:"profile-keys.schema.json/properties/optional/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
const len4 = data16.length;
for(let i4=0; i4<len4; i4++){
let data17 = data16[i4];
if(typeof data17 === "string"){
if(!pattern43.test(data17)){
const err54 = {instancePath:instancePath+"/queryFields/" + i2+"/optional/" + i4,schemaPath:"profile-keys.schema.json/properties/optional/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z]+$"},message:"must match pattern \""+"^[a-zA-Z]+$"+"\""};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/queryFields/" + i2+"/optional/" + i4,schemaPath:"profile-keys.schema.json/properties/optional/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/queryFields/" + i2+"/optional",schemaPath:"profile-keys.schema.json/properties/optional/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/queryFields/" + i2,schemaPath:"profile-keys.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/queryFields",schemaPath:"#/properties/queryFields/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.asks !== undefined){
let data18 = data.asks;
if(Array.isArray(data18)){
if(data18.length > 50){
const err59 = {instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data18.length < 1){
const err60 = {instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
const len5 = data18.length;
for(let i5=0; i5<len5; i5++){
if(!(validate47(data18[i5], {instancePath:instancePath+"/asks/" + i5,parentData:data18,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
}
else {
const err61 = {instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.searchable !== undefined){
let data20 = data.searchable;
if(Array.isArray(data20)){
if(data20.length > 50){
const err62 = {instancePath:instancePath+"/searchable",schemaPath:"#/properties/searchable/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data20.length < 1){
const err63 = {instancePath:instancePath+"/searchable",schemaPath:"#/properties/searchable/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
const len6 = data20.length;
for(let i6=0; i6<len6; i6++){
if(!(validate48(data20[i6], {instancePath:instancePath+"/searchable/" + i6,parentData:data20,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
}
else {
const err64 = {instancePath:instancePath+"/searchable",schemaPath:"#/properties/searchable/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.returnable !== undefined){
let data22 = data.returnable;
if(Array.isArray(data22)){
if(data22.length > 50){
const err65 = {instancePath:instancePath+"/returnable",schemaPath:"#/properties/returnable/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data22.length < 0){
const err66 = {instancePath:instancePath+"/returnable",schemaPath:"#/properties/returnable/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
const len7 = data22.length;
for(let i7=0; i7<len7; i7++){
if(!(validate48(data22[i7], {instancePath:instancePath+"/returnable/" + i7,parentData:data22,parentDataProperty:i7,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
}
else {
const err67 = {instancePath:instancePath+"/returnable",schemaPath:"#/properties/returnable/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.disclosure !== undefined){
let data24 = data.disclosure;
if(typeof data24 !== "string"){
const err68 = {instancePath:instancePath+"/disclosure",schemaPath:"#/properties/disclosure/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(!((data24 === "data") || (data24 === "presence"))){
const err69 = {instancePath:instancePath+"/disclosure",schemaPath:"#/properties/disclosure/enum",keyword:"enum",params:{allowedValues: schema68.properties.disclosure.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.rules !== undefined){
let data25 = data.rules;
if(Array.isArray(data25)){
if(data25.length > 50){
const err70 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data25.length < 1){
const err71 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
const len8 = data25.length;
for(let i8=0; i8<len8; i8++){
let data26 = data25[i8];
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.rule === undefined){
const err72 = {instancePath:instancePath+"/rules/" + i8,schemaPath:"profile-rule.schema.json/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data26.mode === undefined){
const err73 = {instancePath:instancePath+"/rules/" + i8,schemaPath:"profile-rule.schema.json/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
for(const key2 in data26){
if(!((key2 === "rule") || (key2 === "mode"))){
const err74 = {instancePath:instancePath+"/rules/" + i8,schemaPath:"profile-rule.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data26.rule !== undefined){
let data27 = data26.rule;
if(typeof data27 !== "string"){
const err75 = {instancePath:instancePath+"/rules/" + i8+"/rule",schemaPath:"profile-rule.schema.json/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!(((((((data27 === "circumstance") || (data27 === "minimum-age-twelve")) || (data27 === "presence")) || (data27 === "biometrics-first")) || (data27 === "case-reference")) || (data27 === "ordering-officer")) || (data27 === "national-police-list"))){
const err76 = {instancePath:instancePath+"/rules/" + i8+"/rule",schemaPath:"profile-rule.schema.json/properties/rule/enum",keyword:"enum",params:{allowedValues: schema67.properties.rule.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data26.mode !== undefined){
let data28 = data26.mode;
if(typeof data28 !== "string"){
const err77 = {instancePath:instancePath+"/rules/" + i8+"/mode",schemaPath:"profile-rule.schema.json/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(!(((data28 === "observe") || (data28 === "warn")) || (data28 === "enforce"))){
const err78 = {instancePath:instancePath+"/rules/" + i8+"/mode",schemaPath:"profile-rule.schema.json/properties/mode/enum",keyword:"enum",params:{allowedValues: schema67.properties.mode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/rules/" + i8,schemaPath:"profile-rule.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data.legalBasisSwitch !== undefined){
let data29 = data.legalBasisSwitch;
if(typeof data29 !== "string"){
const err81 = {instancePath:instancePath+"/legalBasisSwitch",schemaPath:"#/properties/legalBasisSwitch/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(!((data29 === "art-20-5") || (data29 === "art-20-6"))){
const err82 = {instancePath:instancePath+"/legalBasisSwitch",schemaPath:"#/properties/legalBasisSwitch/enum",keyword:"enum",params:{allowedValues: schema68.properties.legalBasisSwitch.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data.validFrom !== undefined){
let data30 = data.validFrom;
if(typeof data30 === "string"){
if(!pattern5.test(data30)){
const err83 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(!(formats0.validate(data30))){
const err84 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data.reviewBy !== undefined){
let data31 = data.reviewBy;
if(typeof data31 === "string"){
if(!pattern5.test(data31)){
const err86 = {instancePath:instancePath+"/reviewBy",schemaPath:"#/properties/reviewBy/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(!(formats0.validate(data31))){
const err87 = {instancePath:instancePath+"/reviewBy",schemaPath:"#/properties/reviewBy/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/reviewBy",schemaPath:"#/properties/reviewBy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validatePurpose = validate57;

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/purpose.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((((((((data === "border-check") || (data === "sis-border-check")) || (data === "police-identification")) || (data === "law-enforcement-presence")) || (data === "residence-permit-examination")) || (data === "screening")) || (data === "sis-alert-preparation")) || (data === "link-verification")) || (data === "identity-fraud")) || (data === "document-check")) || (data === "matching-test"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema69.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const validateCanonicalQuery = validate58;
const schema74 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/query.schema.json","title":"CanonicalQuery","description":"One federated question in canonical form. UMF-inspired; Regulation (EU) 2019/817, Articles 8, 9 and 20 to 22.","type":"object","additionalProperties":false,"properties":{"profile":{"description":"Identifier of the profile under which the question is asked (Article 8(1)).","type":"string","pattern":"^[a-z0-9][a-z0-9-]{1,63}$"},"purpose":{"description":"Why it is asked; must be the profile’s purpose (Articles 7(1) and 8(1)).","$ref":"purpose.schema.json"},"subject":{"description":"Search keys (Regulation (EU) 2019/817, Article 8(1)(a)).","$ref":"subject.schema.json"},"systems":{"description":"Systems that the profile lets the user add and that are to be asked (Article 8(1)(b)). Systems outside the profile are never asked and never mentioned.","type":"array","items":{"description":"One system.","$ref":"system.schema.json"},"minItems":1,"maxItems":50},"policeCheck":{"description":"Circumstances of an identification (Article 20).","$ref":"police-check.schema.json"},"nationalFile":{"description":"Reference of the national file (Article 24(5)(a)).","type":"string","minLength":1,"maxLength":80},"orderedBy":{"description":"Unique identifier of the official who ordered the query (Article 24(5)(c)).","type":"string","minLength":1,"maxLength":80},"grounds":{"description":"Why consultation will contribute to preventing, detecting or investigating the offence (Article 22(1)). Kept in the national file; never sent and never logged.","type":"string","minLength":1,"maxLength":400},"offence":{"description":"Kind of offence for the yearly report (Article 78(9)).","type":"string","enum":["terrorist-offence","serious-criminal-offence"]},"urgent":{"description":"Whether the query was made in a case of urgency (Article 78(9)).","type":"boolean"}},"required":["profile","purpose","subject"]};
const schema76 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/subject.schema.json","title":"Subject","description":"The search keys of a query. Which of them may be used, and together with which, is the profile’s to say (Regulation (EU) 2019/817, Articles 8(1)(a) and 9(2)).","type":"object","additionalProperties":false,"properties":{"familyName":{"description":"Surname, in Latin or native script; Unicode NFC.","type":"string","minLength":1,"maxLength":200},"givenNames":{"description":"Given names in order; Unicode NFC.","type":"array","items":{"description":"One given name.","type":"string","minLength":1,"maxLength":200},"minItems":1,"maxItems":50},"birthName":{"description":"Surname at birth (Regulation (EU) 2018/1240, Article 17(2)(a)).","type":"string","minLength":1,"maxLength":200},"aliases":{"description":"Other names (Regulation (EU) 2018/1240, Article 17(2)(b)).","type":"array","items":{"$ref":"alias.schema.json"},"minItems":1,"maxItems":50},"birthDate":{"description":"Date of birth (Regulation (EU) 2019/817, Article 18(1)).","$ref":"partial-date.schema.json"},"estimatedAge":{"description":"Age in years as estimated by the officer, where no date of birth is known (Regulation (EU) 2019/817, Article 20(1)).","type":"integer","minimum":0,"maximum":130},"birthPlace":{"description":"Place of birth (Regulation (EU) 2019/817, Article 18(1)).","type":"string","minLength":1,"maxLength":200},"birthCountry":{"description":"Country of birth, ISO 3166-1 alpha-3 or ICAO 9303-3 code.","type":"string","pattern":"^[A-Z]{3}$"},"sex":{"description":"Sex (Regulation (EU) 2019/817, Article 18(1)).","$ref":"sex.schema.json"},"nationalities":{"description":"Nationalities, ISO 3166-1 alpha-3 or ICAO 9303-3 codes.","type":"array","items":{"description":"One nationality.","type":"string","pattern":"^[A-Z]{3}$"},"minItems":1,"maxItems":50},"documentType":{"description":"Kind of document (Regulation (EU) 2019/817, Article 18(1)).","$ref":"document-type.schema.json"},"documentNumber":{"description":"Document number without spaces or fillers (Regulation (EU) 2019/817, Article 18(1)).","type":"string","pattern":"^[A-Z0-9/-]{1,40}$"},"documentIssuer":{"description":"Issuing state or organisation (ICAO 9303-3, section 5).","type":"string","pattern":"^[A-Z]{3}$"},"documentValidUntil":{"description":"Date of expiry, YYYY-MM-DD (Regulation (EU) 2019/817, Article 18(1)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"linkId":{"description":"Single identification number of a MID link (Regulation (EU) 2019/817, Article 34(c)).","type":"string","minLength":1,"maxLength":60},"biometrics":{"description":"Pointers to live biometric data to search with; the owning system hands them to the sBMS (Regulation (EU) 2019/817, Article 14).","type":"array","items":{"$ref":"biometric-reference.schema.json"},"minItems":1,"maxItems":50}},"required":[]};
const pattern58 = new RegExp("^[A-Z0-9/-]{1,40}$", "u");

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/subject.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func49.call(schema76.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.familyName !== undefined){
let data0 = data.familyName;
if(typeof data0 === "string"){
if(func1(data0) > 200){
const err1 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func1(data0) < 1){
const err2 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.givenNames !== undefined){
let data1 = data.givenNames;
if(Array.isArray(data1)){
if(data1.length > 50){
const err4 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func1(data2) > 200){
const err6 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func1(data2) < 1){
const err7 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.birthName !== undefined){
let data3 = data.birthName;
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err10 = {instancePath:instancePath+"/birthName",schemaPath:"#/properties/birthName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data3) < 1){
const err11 = {instancePath:instancePath+"/birthName",schemaPath:"#/properties/birthName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/birthName",schemaPath:"#/properties/birthName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.aliases !== undefined){
let data4 = data.aliases;
if(Array.isArray(data4)){
if(data4.length > 50){
const err13 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4.length < 1){
const err14 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.familyName === undefined){
const err15 = {instancePath:instancePath+"/aliases/" + i1,schemaPath:"alias.schema.json/required",keyword:"required",params:{missingProperty: "familyName"},message:"must have required property '"+"familyName"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key1 in data5){
if(!((key1 === "familyName") || (key1 === "givenNames"))){
const err16 = {instancePath:instancePath+"/aliases/" + i1,schemaPath:"alias.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.familyName !== undefined){
let data6 = data5.familyName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err17 = {instancePath:instancePath+"/aliases/" + i1+"/familyName",schemaPath:"alias.schema.json/properties/familyName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func1(data6) < 1){
const err18 = {instancePath:instancePath+"/aliases/" + i1+"/familyName",schemaPath:"alias.schema.json/properties/familyName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/aliases/" + i1+"/familyName",schemaPath:"alias.schema.json/properties/familyName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.givenNames !== undefined){
let data7 = data5.givenNames;
if(Array.isArray(data7)){
if(data7.length > 50){
const err20 = {instancePath:instancePath+"/aliases/" + i1+"/givenNames",schemaPath:"alias.schema.json/properties/givenNames/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data7.length < 1){
const err21 = {instancePath:instancePath+"/aliases/" + i1+"/givenNames",schemaPath:"alias.schema.json/properties/givenNames/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(typeof data8 === "string"){
if(func1(data8) > 200){
const err22 = {instancePath:instancePath+"/aliases/" + i1+"/givenNames/" + i2,schemaPath:"alias.schema.json/properties/givenNames/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func1(data8) < 1){
const err23 = {instancePath:instancePath+"/aliases/" + i1+"/givenNames/" + i2,schemaPath:"alias.schema.json/properties/givenNames/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err24 = {instancePath:instancePath+"/aliases/" + i1+"/givenNames/" + i2,schemaPath:"alias.schema.json/properties/givenNames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/aliases/" + i1+"/givenNames",schemaPath:"alias.schema.json/properties/givenNames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/aliases/" + i1,schemaPath:"alias.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.birthDate !== undefined){
let data9 = data.birthDate;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.value === undefined){
const err28 = {instancePath:instancePath+"/birthDate",schemaPath:"partial-date.schema.json/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key2 in data9){
if(!((key2 === "value") || (key2 === "certainty"))){
const err29 = {instancePath:instancePath+"/birthDate",schemaPath:"partial-date.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data9.value !== undefined){
let data10 = data9.value;
if(typeof data10 === "string"){
if(!pattern17.test(data10)){
const err30 = {instancePath:instancePath+"/birthDate/value",schemaPath:"partial-date.schema.json/properties/value/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"},message:"must match pattern \""+"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"+"\""};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/birthDate/value",schemaPath:"partial-date.schema.json/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.certainty !== undefined){
let data11 = data9.certainty;
if(typeof data11 !== "string"){
const err32 = {instancePath:instancePath+"/birthDate/certainty",schemaPath:"partial-date.schema.json/properties/certainty/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!(((data11 === "confirmed") || (data11 === "declared")) || (data11 === "estimated"))){
const err33 = {instancePath:instancePath+"/birthDate/certainty",schemaPath:"partial-date.schema.json/properties/certainty/enum",keyword:"enum",params:{allowedValues: schema45.properties.certainty.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/birthDate",schemaPath:"partial-date.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.estimatedAge !== undefined){
let data12 = data.estimatedAge;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err35 = {instancePath:instancePath+"/estimatedAge",schemaPath:"#/properties/estimatedAge/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 130 || isNaN(data12)){
const err36 = {instancePath:instancePath+"/estimatedAge",schemaPath:"#/properties/estimatedAge/maximum",keyword:"maximum",params:{comparison: "<=", limit: 130},message:"must be <= 130"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err37 = {instancePath:instancePath+"/estimatedAge",schemaPath:"#/properties/estimatedAge/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
if(data.birthPlace !== undefined){
let data13 = data.birthPlace;
if(typeof data13 === "string"){
if(func1(data13) > 200){
const err38 = {instancePath:instancePath+"/birthPlace",schemaPath:"#/properties/birthPlace/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(func1(data13) < 1){
const err39 = {instancePath:instancePath+"/birthPlace",schemaPath:"#/properties/birthPlace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/birthPlace",schemaPath:"#/properties/birthPlace/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.birthCountry !== undefined){
let data14 = data.birthCountry;
if(typeof data14 === "string"){
if(!pattern6.test(data14)){
const err41 = {instancePath:instancePath+"/birthCountry",schemaPath:"#/properties/birthCountry/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/birthCountry",schemaPath:"#/properties/birthCountry/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.sex !== undefined){
let data15 = data.sex;
if(typeof data15 !== "string"){
const err43 = {instancePath:instancePath+"/sex",schemaPath:"sex.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(!(((data15 === "male") || (data15 === "female")) || (data15 === "unspecified"))){
const err44 = {instancePath:instancePath+"/sex",schemaPath:"sex.schema.json/enum",keyword:"enum",params:{allowedValues: schema46.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.nationalities !== undefined){
let data16 = data.nationalities;
if(Array.isArray(data16)){
if(data16.length > 50){
const err45 = {instancePath:instancePath+"/nationalities",schemaPath:"#/properties/nationalities/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data16.length < 1){
const err46 = {instancePath:instancePath+"/nationalities",schemaPath:"#/properties/nationalities/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
if(typeof data17 === "string"){
if(!pattern6.test(data17)){
const err47 = {instancePath:instancePath+"/nationalities/" + i3,schemaPath:"#/properties/nationalities/items/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/nationalities/" + i3,schemaPath:"#/properties/nationalities/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/nationalities",schemaPath:"#/properties/nationalities/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.documentType !== undefined){
let data18 = data.documentType;
if(typeof data18 !== "string"){
const err50 = {instancePath:instancePath+"/documentType",schemaPath:"document-type.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(!((((((((((((((data18 === "passport") || (data18 === "diplomatic-passport")) || (data18 === "service-passport")) || (data18 === "special-passport")) || (data18 === "refugee-travel-document")) || (data18 === "stateless-travel-document")) || (data18 === "alien-passport")) || (data18 === "non-citizen-passport")) || (data18 === "identity-card")) || (data18 === "seafarers-identity-document")) || (data18 === "emergency-travel-document")) || (data18 === "residence-permit")) || (data18 === "visa")) || (data18 === "other"))){
const err51 = {instancePath:instancePath+"/documentType",schemaPath:"document-type.schema.json/enum",keyword:"enum",params:{allowedValues: schema41.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.documentNumber !== undefined){
let data19 = data.documentNumber;
if(typeof data19 === "string"){
if(!pattern58.test(data19)){
const err52 = {instancePath:instancePath+"/documentNumber",schemaPath:"#/properties/documentNumber/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9/-]{1,40}$"},message:"must match pattern \""+"^[A-Z0-9/-]{1,40}$"+"\""};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/documentNumber",schemaPath:"#/properties/documentNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.documentIssuer !== undefined){
let data20 = data.documentIssuer;
if(typeof data20 === "string"){
if(!pattern6.test(data20)){
const err54 = {instancePath:instancePath+"/documentIssuer",schemaPath:"#/properties/documentIssuer/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/documentIssuer",schemaPath:"#/properties/documentIssuer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.documentValidUntil !== undefined){
let data21 = data.documentValidUntil;
if(typeof data21 === "string"){
if(!pattern5.test(data21)){
const err56 = {instancePath:instancePath+"/documentValidUntil",schemaPath:"#/properties/documentValidUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(!(formats0.validate(data21))){
const err57 = {instancePath:instancePath+"/documentValidUntil",schemaPath:"#/properties/documentValidUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/documentValidUntil",schemaPath:"#/properties/documentValidUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.linkId !== undefined){
let data22 = data.linkId;
if(typeof data22 === "string"){
if(func1(data22) > 60){
const err59 = {instancePath:instancePath+"/linkId",schemaPath:"#/properties/linkId/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(func1(data22) < 1){
const err60 = {instancePath:instancePath+"/linkId",schemaPath:"#/properties/linkId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/linkId",schemaPath:"#/properties/linkId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.biometrics !== undefined){
let data23 = data.biometrics;
if(Array.isArray(data23)){
if(data23.length > 50){
const err62 = {instancePath:instancePath+"/biometrics",schemaPath:"#/properties/biometrics/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data23.length < 1){
const err63 = {instancePath:instancePath+"/biometrics",schemaPath:"#/properties/biometrics/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
const len4 = data23.length;
for(let i4=0; i4<len4; i4++){
let data24 = data23[i4];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.modality === undefined){
const err64 = {instancePath:instancePath+"/biometrics/" + i4,schemaPath:"biometric-reference.schema.json/required",keyword:"required",params:{missingProperty: "modality"},message:"must have required property '"+"modality"+"'"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
for(const key3 in data24){
if(!(((((key3 === "modality") || (key3 === "system")) || (key3 === "reference")) || (key3 === "capturedAt")) || (key3 === "quality"))){
const err65 = {instancePath:instancePath+"/biometrics/" + i4,schemaPath:"biometric-reference.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data24.modality !== undefined){
let data25 = data24.modality;
if(typeof data25 !== "string"){
const err66 = {instancePath:instancePath+"/biometrics/" + i4+"/modality",schemaPath:"biometric-reference.schema.json/properties/modality/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(!(((data25 === "fingerprints") || (data25 === "face")) || (data25 === "palm-print"))){
const err67 = {instancePath:instancePath+"/biometrics/" + i4+"/modality",schemaPath:"biometric-reference.schema.json/properties/modality/enum",keyword:"enum",params:{allowedValues: schema36.properties.modality.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data24.system !== undefined){
let data26 = data24.system;
if(typeof data26 === "string"){
if(func1(data26) > 40){
const err68 = {instancePath:instancePath+"/biometrics/" + i4+"/system",schemaPath:"biometric-reference.schema.json/properties/system/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(func1(data26) < 1){
const err69 = {instancePath:instancePath+"/biometrics/" + i4+"/system",schemaPath:"biometric-reference.schema.json/properties/system/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/biometrics/" + i4+"/system",schemaPath:"biometric-reference.schema.json/properties/system/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data24.reference !== undefined){
let data27 = data24.reference;
if(typeof data27 === "string"){
if(func1(data27) > 80){
const err71 = {instancePath:instancePath+"/biometrics/" + i4+"/reference",schemaPath:"biometric-reference.schema.json/properties/reference/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(func1(data27) < 1){
const err72 = {instancePath:instancePath+"/biometrics/" + i4+"/reference",schemaPath:"biometric-reference.schema.json/properties/reference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/biometrics/" + i4+"/reference",schemaPath:"biometric-reference.schema.json/properties/reference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data24.capturedAt !== undefined){
let data28 = data24.capturedAt;
if(typeof data28 === "string"){
if(!(formats2.validate(data28))){
const err74 = {instancePath:instancePath+"/biometrics/" + i4+"/capturedAt",schemaPath:"biometric-reference.schema.json/properties/capturedAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/biometrics/" + i4+"/capturedAt",schemaPath:"biometric-reference.schema.json/properties/capturedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data24.quality !== undefined){
let data29 = data24.quality;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err76 = {instancePath:instancePath+"/biometrics/" + i4+"/quality",schemaPath:"biometric-reference.schema.json/properties/quality/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 100 || isNaN(data29)){
const err77 = {instancePath:instancePath+"/biometrics/" + i4+"/quality",schemaPath:"biometric-reference.schema.json/properties/quality/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data29 < 0 || isNaN(data29)){
const err78 = {instancePath:instancePath+"/biometrics/" + i4+"/quality",schemaPath:"biometric-reference.schema.json/properties/quality/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
}
else {
const err79 = {instancePath:instancePath+"/biometrics/" + i4,schemaPath:"biometric-reference.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/biometrics",schemaPath:"#/properties/biometrics/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/query.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.profile === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.purpose === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "purpose"},message:"must have required property '"+"purpose"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.subject === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func49.call(schema74.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.profile !== undefined){
let data0 = data.profile;
if(typeof data0 === "string"){
if(!pattern11.test(data0)){
const err4 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{1,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{1,63}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.purpose !== undefined){
let data1 = data.purpose;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/purpose",schemaPath:"purpose.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((((((((((data1 === "border-check") || (data1 === "sis-border-check")) || (data1 === "police-identification")) || (data1 === "law-enforcement-presence")) || (data1 === "residence-permit-examination")) || (data1 === "screening")) || (data1 === "sis-alert-preparation")) || (data1 === "link-verification")) || (data1 === "identity-fraud")) || (data1 === "document-check")) || (data1 === "matching-test"))){
const err7 = {instancePath:instancePath+"/purpose",schemaPath:"purpose.schema.json/enum",keyword:"enum",params:{allowedValues: schema69.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.subject !== undefined){
if(!(validate59(data.subject, {instancePath:instancePath+"/subject",parentData:data,parentDataProperty:"subject",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.systems !== undefined){
let data3 = data.systems;
if(Array.isArray(data3)){
if(data3.length > 50){
const err8 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.length < 1){
const err9 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/systems/" + i0,schemaPath:"system.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((((((((((data4 === "EES") || (data4 === "VIS")) || (data4 === "ETIAS")) || (data4 === "SIS")) || (data4 === "Eurodac")) || (data4 === "ECRIS-TCN")) || (data4 === "Europol")) || (data4 === "Interpol-SLTD")) || (data4 === "Interpol-TDAWN")) || (data4 === "MID"))){
const err11 = {instancePath:instancePath+"/systems/" + i0,schemaPath:"system.schema.json/enum",keyword:"enum",params:{allowedValues: schema49.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.policeCheck !== undefined){
let data5 = data.policeCheck;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.circumstance === undefined){
const err13 = {instancePath:instancePath+"/policeCheck",schemaPath:"police-check.schema.json/required",keyword:"required",params:{missingProperty: "circumstance"},message:"must have required property '"+"circumstance"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5.personPresent === undefined){
const err14 = {instancePath:instancePath+"/policeCheck",schemaPath:"police-check.schema.json/required",keyword:"required",params:{missingProperty: "personPresent"},message:"must have required property '"+"personPresent"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5.biometricStep === undefined){
const err15 = {instancePath:instancePath+"/policeCheck",schemaPath:"police-check.schema.json/required",keyword:"required",params:{missingProperty: "biometricStep"},message:"must have required property '"+"biometricStep"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key1 in data5){
if(!(((((((key1 === "circumstance") || (key1 === "personPresent")) || (key1 === "capturedAt")) || (key1 === "biometricStep")) || (key1 === "bestInterests")) || (key1 === "at")) || (key1 === "place"))){
const err16 = {instancePath:instancePath+"/policeCheck",schemaPath:"police-check.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.circumstance !== undefined){
let data6 = data5.circumstance;
if(typeof data6 !== "string"){
const err17 = {instancePath:instancePath+"/policeCheck/circumstance",schemaPath:"police-check.schema.json/properties/circumstance/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!(((((data6 === "a") || (data6 === "b")) || (data6 === "c")) || (data6 === "d")) || (data6 === "e"))){
const err18 = {instancePath:instancePath+"/policeCheck/circumstance",schemaPath:"police-check.schema.json/properties/circumstance/enum",keyword:"enum",params:{allowedValues: schema59.properties.circumstance.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.personPresent !== undefined){
if(typeof data5.personPresent !== "boolean"){
const err19 = {instancePath:instancePath+"/policeCheck/personPresent",schemaPath:"police-check.schema.json/properties/personPresent/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.capturedAt !== undefined){
let data8 = data5.capturedAt;
if(typeof data8 === "string"){
if(!(formats2.validate(data8))){
const err20 = {instancePath:instancePath+"/policeCheck/capturedAt",schemaPath:"police-check.schema.json/properties/capturedAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/policeCheck/capturedAt",schemaPath:"police-check.schema.json/properties/capturedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.biometricStep !== undefined){
let data9 = data5.biometricStep;
if(typeof data9 !== "string"){
const err22 = {instancePath:instancePath+"/policeCheck/biometricStep",schemaPath:"police-check.schema.json/properties/biometricStep/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!(((data9 === "search") || (data9 === "unusable")) || (data9 === "search-failed"))){
const err23 = {instancePath:instancePath+"/policeCheck/biometricStep",schemaPath:"police-check.schema.json/properties/biometricStep/enum",keyword:"enum",params:{allowedValues: schema59.properties.biometricStep.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data5.bestInterests !== undefined){
let data10 = data5.bestInterests;
if(typeof data10 === "string"){
if(func1(data10) > 400){
const err24 = {instancePath:instancePath+"/policeCheck/bestInterests",schemaPath:"police-check.schema.json/properties/bestInterests/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func1(data10) < 1){
const err25 = {instancePath:instancePath+"/policeCheck/bestInterests",schemaPath:"police-check.schema.json/properties/bestInterests/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/policeCheck/bestInterests",schemaPath:"police-check.schema.json/properties/bestInterests/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data5.at !== undefined){
let data11 = data5.at;
if(typeof data11 === "string"){
if(!(formats2.validate(data11))){
const err27 = {instancePath:instancePath+"/policeCheck/at",schemaPath:"police-check.schema.json/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/policeCheck/at",schemaPath:"police-check.schema.json/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data5.place !== undefined){
let data12 = data5.place;
if(typeof data12 === "string"){
if(func1(data12) > 120){
const err29 = {instancePath:instancePath+"/policeCheck/place",schemaPath:"police-check.schema.json/properties/place/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data12) < 1){
const err30 = {instancePath:instancePath+"/policeCheck/place",schemaPath:"police-check.schema.json/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/policeCheck/place",schemaPath:"police-check.schema.json/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/policeCheck",schemaPath:"police-check.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.nationalFile !== undefined){
let data13 = data.nationalFile;
if(typeof data13 === "string"){
if(func1(data13) > 80){
const err33 = {instancePath:instancePath+"/nationalFile",schemaPath:"#/properties/nationalFile/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func1(data13) < 1){
const err34 = {instancePath:instancePath+"/nationalFile",schemaPath:"#/properties/nationalFile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/nationalFile",schemaPath:"#/properties/nationalFile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.orderedBy !== undefined){
let data14 = data.orderedBy;
if(typeof data14 === "string"){
if(func1(data14) > 80){
const err36 = {instancePath:instancePath+"/orderedBy",schemaPath:"#/properties/orderedBy/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func1(data14) < 1){
const err37 = {instancePath:instancePath+"/orderedBy",schemaPath:"#/properties/orderedBy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/orderedBy",schemaPath:"#/properties/orderedBy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.grounds !== undefined){
let data15 = data.grounds;
if(typeof data15 === "string"){
if(func1(data15) > 400){
const err39 = {instancePath:instancePath+"/grounds",schemaPath:"#/properties/grounds/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(func1(data15) < 1){
const err40 = {instancePath:instancePath+"/grounds",schemaPath:"#/properties/grounds/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/grounds",schemaPath:"#/properties/grounds/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.offence !== undefined){
let data16 = data.offence;
if(typeof data16 !== "string"){
const err42 = {instancePath:instancePath+"/offence",schemaPath:"#/properties/offence/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!((data16 === "terrorist-offence") || (data16 === "serious-criminal-offence"))){
const err43 = {instancePath:instancePath+"/offence",schemaPath:"#/properties/offence/enum",keyword:"enum",params:{allowedValues: schema74.properties.offence.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.urgent !== undefined){
if(typeof data.urgent !== "boolean"){
const err44 = {instancePath:instancePath+"/urgent",schemaPath:"#/properties/urgent/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateCanonicalRecord = validate61;
const schema84 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/record.schema.json","title":"CanonicalRecord","description":"One national record in canonical form: whom it is about, and one event or decision. UMF-inspired.","type":"object","additionalProperties":false,"properties":{"kind":{"description":"What the record is (our own).","type":"string","enum":["residence-permit-application","border-crossing","police-check","entry-ban","visa","return-decision","asylum-application","detention"]},"source":{"description":"Register that the record comes from, by its short name (our own).","type":"string","minLength":1,"maxLength":40},"nationalFile":{"description":"Reference of the national file (Regulation (EU) 2019/817, Article 24(5)(a)).","type":"string","minLength":1,"maxLength":80},"person":{"description":"The person the record is about (our own).","$ref":"person.schema.json"},"documents":{"description":"Documents that the person presented (Regulation (EU) 2019/817, Article 18(1)).","type":"array","items":{"$ref":"travel-document.schema.json"},"minItems":1,"maxItems":50},"biometrics":{"description":"Pointers to biometric data (Regulation (EU) 2019/817, Article 18(1)).","type":"array","items":{"$ref":"biometric-reference.schema.json"},"minItems":1,"maxItems":50},"residencePermit":{"description":"Present for a residence-permit record (our own).","$ref":"residence-permit.schema.json"},"visa":{"description":"Present for a visa record (our own).","$ref":"visa.schema.json"},"borderCrossing":{"description":"Present for a crossing (our own).","$ref":"border-crossing.schema.json"},"policeCheck":{"description":"Present for an identity check (our own).","$ref":"police-check.schema.json"},"returnDecision":{"description":"Present for a return decision (our own).","$ref":"return-decision.schema.json"},"entryBan":{"description":"Present for an entry ban (our own).","$ref":"entry-ban.schema.json"},"asylumApplication":{"description":"Present for an asylum application (our own).","$ref":"asylum-application.schema.json"},"detention":{"description":"Present for a detention (our own).","$ref":"detention.schema.json"}},"required":["kind","source","person"]};
const schema88 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/residence-permit.schema.json","title":"ResidencePermit","description":"A residence permit, applied for or issued (Regulation (EC) No 767/2008, Article 22a; Latvian Immigration Law).","type":"object","additionalProperties":false,"properties":{"number":{"description":"Permit or application number as the register writes it (Latvian Immigration Law).","type":"string","pattern":"^[A-Z0-9/-]{1,40}$"},"stage":{"description":"How far it has come (Latvian Immigration Law).","type":"string","enum":["applied","granted","refused","registered","annulled"]},"kind":{"description":"Temporary, permanent, or EU long-term resident status (Council Directive 2003/109/EC).","type":"string","enum":["temporary","permanent","eu-long-term"]},"ground":{"description":"Ground applied for, as a national code’s meaning, such as employment, family, studies (Latvian Immigration Law).","type":"string","minLength":1,"maxLength":80},"appliedOn":{"description":"Date of application, YYYY-MM-DD (Latvian Immigration Law).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"validFrom":{"description":"First day of validity, YYYY-MM-DD (Latvian Immigration Law).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"validUntil":{"description":"Last day of validity, YYYY-MM-DD (Latvian Immigration Law).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"issuingState":{"description":"Issuing state, ISO 3166-1 alpha-3.","type":"string","pattern":"^[A-Z]{3}$"}},"required":["stage","kind","issuingState"]};
const schema89 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/visa.schema.json","title":"Visa","description":"A visa, applied for or issued (Regulation (EC) No 767/2008, Articles 9 and 10).","type":"object","additionalProperties":false,"properties":{"stickerNumber":{"description":"Visa sticker number (Article 10(1)(e)).","type":"string","pattern":"^[A-Z0-9]{1,20}$"},"type":{"description":"Type of visa (Regulation (EC) No 810/2009, Annex VII; D is national long-stay).","type":"string","enum":["A","C","D"]},"stage":{"description":"How far it has come (our own).","type":"string","enum":["applied","issued","refused","annulled","revoked","extended"]},"issuingState":{"description":"Issuing state, ISO 3166-1 alpha-3.","type":"string","pattern":"^[A-Z]{3}$"},"validFrom":{"description":"First day of validity, YYYY-MM-DD (Article 10(1)(g)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"validUntil":{"description":"Last day of validity, YYYY-MM-DD (Article 10(1)(g)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"entries":{"description":"Number of entries authorised (Article 10(1)(h)).","type":"string","enum":["1","2","multiple"]},"durationDays":{"description":"Days of stay authorised (Article 10(1)(i)).","type":"integer","minimum":0,"maximum":366}},"required":["type","stage","issuingState"]};
const schema92 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/return-decision.schema.json","title":"ReturnDecision","description":"A decision that a stay is illegal and obliges to return (Regulation (EU) 2018/1860, Article 4(1)).","type":"object","additionalProperties":false,"properties":{"number":{"description":"Decision reference (Article 4(1)(l)).","type":"string","minLength":1,"maxLength":60},"kind":{"description":"Departure order (voluntary) or removal decision (forced) (Latvian Immigration Law, Article 41).","type":"string","enum":["departure-order","removal-decision"]},"decidedOn":{"description":"Date of the decision, YYYY-MM-DD (Latvian Immigration Law, Article 41).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"authority":{"description":"Authority that created it (Article 4(1)(k)).","type":"string","minLength":1,"maxLength":80},"lastVoluntaryDeparture":{"description":"Last day of the period for voluntary departure, YYYY-MM-DD (Article 4(1)(x)); absent when none was granted.","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"voluntaryDepartureGranted":{"description":"Whether such a period was granted at all (Article 4(1)(x)).","type":"boolean"},"suspended":{"description":"Whether the decision has been suspended or its enforcement postponed (Article 4(1)(y)).","type":"boolean"},"entryBan":{"description":"Whether an entry ban accompanies it (Article 4(1)(z)).","type":"boolean"}},"required":["number","kind","decidedOn","authority","voluntaryDepartureGranted","entryBan"]};
const schema85 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/travel-document.schema.json","title":"TravelDocument","description":"A travel or identity document (Regulation (EU) 2017/2226, Article 16(1)(b) and (c); ICAO 9303).","type":"object","additionalProperties":false,"properties":{"type":{"description":"Kind of document; ICAO 9303 document codes and national lists are mapped onto it.","$ref":"document-type.schema.json"},"number":{"description":"Document number as printed, without spaces or fillers (ICAO 9303-3, 4.6).","type":"string","pattern":"^[A-Z0-9/-]{1,40}$"},"issuingState":{"description":"Three-letter code of the issuing state or organisation (ICAO 9303-3, section 5).","type":"string","pattern":"^[A-Z]{3}$"},"issuedOn":{"description":"Date of issue, YYYY-MM-DD (ICAO 9303-3).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"validUntil":{"description":"Date of expiry, YYYY-MM-DD (Regulation (EU) 2017/2226, Article 16(1)(c)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"}},"required":["number"]};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/travel-document.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.number === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "number")) || (key0 === "issuingState")) || (key0 === "issuedOn")) || (key0 === "validUntil"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"document-type.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((((((((((((data0 === "passport") || (data0 === "diplomatic-passport")) || (data0 === "service-passport")) || (data0 === "special-passport")) || (data0 === "refugee-travel-document")) || (data0 === "stateless-travel-document")) || (data0 === "alien-passport")) || (data0 === "non-citizen-passport")) || (data0 === "identity-card")) || (data0 === "seafarers-identity-document")) || (data0 === "emergency-travel-document")) || (data0 === "residence-permit")) || (data0 === "visa")) || (data0 === "other"))){
const err3 = {instancePath:instancePath+"/type",schemaPath:"document-type.schema.json/enum",keyword:"enum",params:{allowedValues: schema41.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.number !== undefined){
let data1 = data.number;
if(typeof data1 === "string"){
if(!pattern58.test(data1)){
const err4 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9/-]{1,40}$"},message:"must match pattern \""+"^[A-Z0-9/-]{1,40}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.issuingState !== undefined){
let data2 = data.issuingState;
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err6 = {instancePath:instancePath+"/issuingState",schemaPath:"#/properties/issuingState/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/issuingState",schemaPath:"#/properties/issuingState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.issuedOn !== undefined){
let data3 = data.issuedOn;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err8 = {instancePath:instancePath+"/issuedOn",schemaPath:"#/properties/issuedOn/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(formats0.validate(data3))){
const err9 = {instancePath:instancePath+"/issuedOn",schemaPath:"#/properties/issuedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/issuedOn",schemaPath:"#/properties/issuedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.validUntil !== undefined){
let data4 = data.validUntil;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err11 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(formats0.validate(data4))){
const err12 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern70 = new RegExp("^[A-Z0-9]{1,20}$", "u");

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/record.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.source === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.person === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "person"},message:"must have required property '"+"person"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func49.call(schema84.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((((((data0 === "residence-permit-application") || (data0 === "border-crossing")) || (data0 === "police-check")) || (data0 === "entry-ban")) || (data0 === "visa")) || (data0 === "return-decision")) || (data0 === "asylum-application")) || (data0 === "detention"))){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema84.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.source !== undefined){
let data1 = data.source;
if(typeof data1 === "string"){
if(func1(data1) > 40){
const err6 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func1(data1) < 1){
const err7 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.nationalFile !== undefined){
let data2 = data.nationalFile;
if(typeof data2 === "string"){
if(func1(data2) > 80){
const err9 = {instancePath:instancePath+"/nationalFile",schemaPath:"#/properties/nationalFile/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data2) < 1){
const err10 = {instancePath:instancePath+"/nationalFile",schemaPath:"#/properties/nationalFile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/nationalFile",schemaPath:"#/properties/nationalFile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.person !== undefined){
if(!(validate42(data.person, {instancePath:instancePath+"/person",parentData:data,parentDataProperty:"person",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data.documents !== undefined){
let data4 = data.documents;
if(Array.isArray(data4)){
if(data4.length > 50){
const err12 = {instancePath:instancePath+"/documents",schemaPath:"#/properties/documents/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4.length < 1){
const err13 = {instancePath:instancePath+"/documents",schemaPath:"#/properties/documents/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate63(data4[i0], {instancePath:instancePath+"/documents/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath:instancePath+"/documents",schemaPath:"#/properties/documents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.biometrics !== undefined){
let data6 = data.biometrics;
if(Array.isArray(data6)){
if(data6.length > 50){
const err15 = {instancePath:instancePath+"/biometrics",schemaPath:"#/properties/biometrics/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data6.length < 1){
const err16 = {instancePath:instancePath+"/biometrics",schemaPath:"#/properties/biometrics/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.modality === undefined){
const err17 = {instancePath:instancePath+"/biometrics/" + i1,schemaPath:"biometric-reference.schema.json/required",keyword:"required",params:{missingProperty: "modality"},message:"must have required property '"+"modality"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data7){
if(!(((((key1 === "modality") || (key1 === "system")) || (key1 === "reference")) || (key1 === "capturedAt")) || (key1 === "quality"))){
const err18 = {instancePath:instancePath+"/biometrics/" + i1,schemaPath:"biometric-reference.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data7.modality !== undefined){
let data8 = data7.modality;
if(typeof data8 !== "string"){
const err19 = {instancePath:instancePath+"/biometrics/" + i1+"/modality",schemaPath:"biometric-reference.schema.json/properties/modality/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((data8 === "fingerprints") || (data8 === "face")) || (data8 === "palm-print"))){
const err20 = {instancePath:instancePath+"/biometrics/" + i1+"/modality",schemaPath:"biometric-reference.schema.json/properties/modality/enum",keyword:"enum",params:{allowedValues: schema36.properties.modality.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data7.system !== undefined){
let data9 = data7.system;
if(typeof data9 === "string"){
if(func1(data9) > 40){
const err21 = {instancePath:instancePath+"/biometrics/" + i1+"/system",schemaPath:"biometric-reference.schema.json/properties/system/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data9) < 1){
const err22 = {instancePath:instancePath+"/biometrics/" + i1+"/system",schemaPath:"biometric-reference.schema.json/properties/system/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/biometrics/" + i1+"/system",schemaPath:"biometric-reference.schema.json/properties/system/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data7.reference !== undefined){
let data10 = data7.reference;
if(typeof data10 === "string"){
if(func1(data10) > 80){
const err24 = {instancePath:instancePath+"/biometrics/" + i1+"/reference",schemaPath:"biometric-reference.schema.json/properties/reference/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func1(data10) < 1){
const err25 = {instancePath:instancePath+"/biometrics/" + i1+"/reference",schemaPath:"biometric-reference.schema.json/properties/reference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/biometrics/" + i1+"/reference",schemaPath:"biometric-reference.schema.json/properties/reference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data7.capturedAt !== undefined){
let data11 = data7.capturedAt;
if(typeof data11 === "string"){
if(!(formats2.validate(data11))){
const err27 = {instancePath:instancePath+"/biometrics/" + i1+"/capturedAt",schemaPath:"biometric-reference.schema.json/properties/capturedAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/biometrics/" + i1+"/capturedAt",schemaPath:"biometric-reference.schema.json/properties/capturedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data7.quality !== undefined){
let data12 = data7.quality;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err29 = {instancePath:instancePath+"/biometrics/" + i1+"/quality",schemaPath:"biometric-reference.schema.json/properties/quality/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 100 || isNaN(data12)){
const err30 = {instancePath:instancePath+"/biometrics/" + i1+"/quality",schemaPath:"biometric-reference.schema.json/properties/quality/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err31 = {instancePath:instancePath+"/biometrics/" + i1+"/quality",schemaPath:"biometric-reference.schema.json/properties/quality/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
}
else {
const err32 = {instancePath:instancePath+"/biometrics/" + i1,schemaPath:"biometric-reference.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/biometrics",schemaPath:"#/properties/biometrics/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.residencePermit !== undefined){
let data13 = data.residencePermit;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.stage === undefined){
const err34 = {instancePath:instancePath+"/residencePermit",schemaPath:"residence-permit.schema.json/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data13.kind === undefined){
const err35 = {instancePath:instancePath+"/residencePermit",schemaPath:"residence-permit.schema.json/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data13.issuingState === undefined){
const err36 = {instancePath:instancePath+"/residencePermit",schemaPath:"residence-permit.schema.json/required",keyword:"required",params:{missingProperty: "issuingState"},message:"must have required property '"+"issuingState"+"'"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
for(const key2 in data13){
if(!((((((((key2 === "number") || (key2 === "stage")) || (key2 === "kind")) || (key2 === "ground")) || (key2 === "appliedOn")) || (key2 === "validFrom")) || (key2 === "validUntil")) || (key2 === "issuingState"))){
const err37 = {instancePath:instancePath+"/residencePermit",schemaPath:"residence-permit.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data13.number !== undefined){
let data14 = data13.number;
if(typeof data14 === "string"){
if(!pattern58.test(data14)){
const err38 = {instancePath:instancePath+"/residencePermit/number",schemaPath:"residence-permit.schema.json/properties/number/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9/-]{1,40}$"},message:"must match pattern \""+"^[A-Z0-9/-]{1,40}$"+"\""};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/residencePermit/number",schemaPath:"residence-permit.schema.json/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data13.stage !== undefined){
let data15 = data13.stage;
if(typeof data15 !== "string"){
const err40 = {instancePath:instancePath+"/residencePermit/stage",schemaPath:"residence-permit.schema.json/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!(((((data15 === "applied") || (data15 === "granted")) || (data15 === "refused")) || (data15 === "registered")) || (data15 === "annulled"))){
const err41 = {instancePath:instancePath+"/residencePermit/stage",schemaPath:"residence-permit.schema.json/properties/stage/enum",keyword:"enum",params:{allowedValues: schema88.properties.stage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data13.kind !== undefined){
let data16 = data13.kind;
if(typeof data16 !== "string"){
const err42 = {instancePath:instancePath+"/residencePermit/kind",schemaPath:"residence-permit.schema.json/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!(((data16 === "temporary") || (data16 === "permanent")) || (data16 === "eu-long-term"))){
const err43 = {instancePath:instancePath+"/residencePermit/kind",schemaPath:"residence-permit.schema.json/properties/kind/enum",keyword:"enum",params:{allowedValues: schema88.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data13.ground !== undefined){
let data17 = data13.ground;
if(typeof data17 === "string"){
if(func1(data17) > 80){
const err44 = {instancePath:instancePath+"/residencePermit/ground",schemaPath:"residence-permit.schema.json/properties/ground/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(func1(data17) < 1){
const err45 = {instancePath:instancePath+"/residencePermit/ground",schemaPath:"residence-permit.schema.json/properties/ground/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/residencePermit/ground",schemaPath:"residence-permit.schema.json/properties/ground/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data13.appliedOn !== undefined){
let data18 = data13.appliedOn;
if(typeof data18 === "string"){
if(!pattern5.test(data18)){
const err47 = {instancePath:instancePath+"/residencePermit/appliedOn",schemaPath:"residence-permit.schema.json/properties/appliedOn/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(!(formats0.validate(data18))){
const err48 = {instancePath:instancePath+"/residencePermit/appliedOn",schemaPath:"residence-permit.schema.json/properties/appliedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/residencePermit/appliedOn",schemaPath:"residence-permit.schema.json/properties/appliedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data13.validFrom !== undefined){
let data19 = data13.validFrom;
if(typeof data19 === "string"){
if(!pattern5.test(data19)){
const err50 = {instancePath:instancePath+"/residencePermit/validFrom",schemaPath:"residence-permit.schema.json/properties/validFrom/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(!(formats0.validate(data19))){
const err51 = {instancePath:instancePath+"/residencePermit/validFrom",schemaPath:"residence-permit.schema.json/properties/validFrom/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/residencePermit/validFrom",schemaPath:"residence-permit.schema.json/properties/validFrom/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data13.validUntil !== undefined){
let data20 = data13.validUntil;
if(typeof data20 === "string"){
if(!pattern5.test(data20)){
const err53 = {instancePath:instancePath+"/residencePermit/validUntil",schemaPath:"residence-permit.schema.json/properties/validUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(!(formats0.validate(data20))){
const err54 = {instancePath:instancePath+"/residencePermit/validUntil",schemaPath:"residence-permit.schema.json/properties/validUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/residencePermit/validUntil",schemaPath:"residence-permit.schema.json/properties/validUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data13.issuingState !== undefined){
let data21 = data13.issuingState;
if(typeof data21 === "string"){
if(!pattern6.test(data21)){
const err56 = {instancePath:instancePath+"/residencePermit/issuingState",schemaPath:"residence-permit.schema.json/properties/issuingState/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/residencePermit/issuingState",schemaPath:"residence-permit.schema.json/properties/issuingState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/residencePermit",schemaPath:"residence-permit.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.visa !== undefined){
let data22 = data.visa;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.type === undefined){
const err59 = {instancePath:instancePath+"/visa",schemaPath:"visa.schema.json/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data22.stage === undefined){
const err60 = {instancePath:instancePath+"/visa",schemaPath:"visa.schema.json/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data22.issuingState === undefined){
const err61 = {instancePath:instancePath+"/visa",schemaPath:"visa.schema.json/required",keyword:"required",params:{missingProperty: "issuingState"},message:"must have required property '"+"issuingState"+"'"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
for(const key3 in data22){
if(!((((((((key3 === "stickerNumber") || (key3 === "type")) || (key3 === "stage")) || (key3 === "issuingState")) || (key3 === "validFrom")) || (key3 === "validUntil")) || (key3 === "entries")) || (key3 === "durationDays"))){
const err62 = {instancePath:instancePath+"/visa",schemaPath:"visa.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data22.stickerNumber !== undefined){
let data23 = data22.stickerNumber;
if(typeof data23 === "string"){
if(!pattern70.test(data23)){
const err63 = {instancePath:instancePath+"/visa/stickerNumber",schemaPath:"visa.schema.json/properties/stickerNumber/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9]{1,20}$"},message:"must match pattern \""+"^[A-Z0-9]{1,20}$"+"\""};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/visa/stickerNumber",schemaPath:"visa.schema.json/properties/stickerNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data22.type !== undefined){
let data24 = data22.type;
if(typeof data24 !== "string"){
const err65 = {instancePath:instancePath+"/visa/type",schemaPath:"visa.schema.json/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(!(((data24 === "A") || (data24 === "C")) || (data24 === "D"))){
const err66 = {instancePath:instancePath+"/visa/type",schemaPath:"visa.schema.json/properties/type/enum",keyword:"enum",params:{allowedValues: schema89.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data22.stage !== undefined){
let data25 = data22.stage;
if(typeof data25 !== "string"){
const err67 = {instancePath:instancePath+"/visa/stage",schemaPath:"visa.schema.json/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(!((((((data25 === "applied") || (data25 === "issued")) || (data25 === "refused")) || (data25 === "annulled")) || (data25 === "revoked")) || (data25 === "extended"))){
const err68 = {instancePath:instancePath+"/visa/stage",schemaPath:"visa.schema.json/properties/stage/enum",keyword:"enum",params:{allowedValues: schema89.properties.stage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data22.issuingState !== undefined){
let data26 = data22.issuingState;
if(typeof data26 === "string"){
if(!pattern6.test(data26)){
const err69 = {instancePath:instancePath+"/visa/issuingState",schemaPath:"visa.schema.json/properties/issuingState/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/visa/issuingState",schemaPath:"visa.schema.json/properties/issuingState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data22.validFrom !== undefined){
let data27 = data22.validFrom;
if(typeof data27 === "string"){
if(!pattern5.test(data27)){
const err71 = {instancePath:instancePath+"/visa/validFrom",schemaPath:"visa.schema.json/properties/validFrom/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(!(formats0.validate(data27))){
const err72 = {instancePath:instancePath+"/visa/validFrom",schemaPath:"visa.schema.json/properties/validFrom/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/visa/validFrom",schemaPath:"visa.schema.json/properties/validFrom/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data22.validUntil !== undefined){
let data28 = data22.validUntil;
if(typeof data28 === "string"){
if(!pattern5.test(data28)){
const err74 = {instancePath:instancePath+"/visa/validUntil",schemaPath:"visa.schema.json/properties/validUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(!(formats0.validate(data28))){
const err75 = {instancePath:instancePath+"/visa/validUntil",schemaPath:"visa.schema.json/properties/validUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/visa/validUntil",schemaPath:"visa.schema.json/properties/validUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data22.entries !== undefined){
let data29 = data22.entries;
if(typeof data29 !== "string"){
const err77 = {instancePath:instancePath+"/visa/entries",schemaPath:"visa.schema.json/properties/entries/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(!(((data29 === "1") || (data29 === "2")) || (data29 === "multiple"))){
const err78 = {instancePath:instancePath+"/visa/entries",schemaPath:"visa.schema.json/properties/entries/enum",keyword:"enum",params:{allowedValues: schema89.properties.entries.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data22.durationDays !== undefined){
let data30 = data22.durationDays;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err79 = {instancePath:instancePath+"/visa/durationDays",schemaPath:"visa.schema.json/properties/durationDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 366 || isNaN(data30)){
const err80 = {instancePath:instancePath+"/visa/durationDays",schemaPath:"visa.schema.json/properties/durationDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 366},message:"must be <= 366"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data30 < 0 || isNaN(data30)){
const err81 = {instancePath:instancePath+"/visa/durationDays",schemaPath:"visa.schema.json/properties/durationDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
}
else {
const err82 = {instancePath:instancePath+"/visa",schemaPath:"visa.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data.borderCrossing !== undefined){
let data31 = data.borderCrossing;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.direction === undefined){
const err83 = {instancePath:instancePath+"/borderCrossing",schemaPath:"border-crossing.schema.json/required",keyword:"required",params:{missingProperty: "direction"},message:"must have required property '"+"direction"+"'"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data31.outcome === undefined){
const err84 = {instancePath:instancePath+"/borderCrossing",schemaPath:"border-crossing.schema.json/required",keyword:"required",params:{missingProperty: "outcome"},message:"must have required property '"+"outcome"+"'"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data31.at === undefined){
const err85 = {instancePath:instancePath+"/borderCrossing",schemaPath:"border-crossing.schema.json/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data31.crossingPoint === undefined){
const err86 = {instancePath:instancePath+"/borderCrossing",schemaPath:"border-crossing.schema.json/required",keyword:"required",params:{missingProperty: "crossingPoint"},message:"must have required property '"+"crossingPoint"+"'"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
for(const key4 in data31){
if(!(((((((key4 === "direction") || (key4 === "outcome")) || (key4 === "refusalReasons")) || (key4 === "at")) || (key4 === "crossingPoint")) || (key4 === "transport")) || (key4 === "vehicleRegistration"))){
const err87 = {instancePath:instancePath+"/borderCrossing",schemaPath:"border-crossing.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data31.direction !== undefined){
let data32 = data31.direction;
if(typeof data32 !== "string"){
const err88 = {instancePath:instancePath+"/borderCrossing/direction",schemaPath:"border-crossing.schema.json/properties/direction/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(!((data32 === "entry") || (data32 === "exit"))){
const err89 = {instancePath:instancePath+"/borderCrossing/direction",schemaPath:"border-crossing.schema.json/properties/direction/enum",keyword:"enum",params:{allowedValues: schema37.properties.direction.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data31.outcome !== undefined){
let data33 = data31.outcome;
if(typeof data33 !== "string"){
const err90 = {instancePath:instancePath+"/borderCrossing/outcome",schemaPath:"border-crossing.schema.json/properties/outcome/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(!((data33 === "allowed") || (data33 === "refused"))){
const err91 = {instancePath:instancePath+"/borderCrossing/outcome",schemaPath:"border-crossing.schema.json/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema37.properties.outcome.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data31.refusalReasons !== undefined){
let data34 = data31.refusalReasons;
if(Array.isArray(data34)){
if(data34.length > 50){
const err92 = {instancePath:instancePath+"/borderCrossing/refusalReasons",schemaPath:"border-crossing.schema.json/properties/refusalReasons/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data34.length < 1){
const err93 = {instancePath:instancePath+"/borderCrossing/refusalReasons",schemaPath:"border-crossing.schema.json/properties/refusalReasons/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
const len2 = data34.length;
for(let i2=0; i2<len2; i2++){
let data35 = data34[i2];
if(typeof data35 === "string"){
if(!pattern7.test(data35)){
const err94 = {instancePath:instancePath+"/borderCrossing/refusalReasons/" + i2,schemaPath:"border-crossing.schema.json/properties/refusalReasons/items/pattern",keyword:"pattern",params:{pattern: "^[A-J]$"},message:"must match pattern \""+"^[A-J]$"+"\""};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/borderCrossing/refusalReasons/" + i2,schemaPath:"border-crossing.schema.json/properties/refusalReasons/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/borderCrossing/refusalReasons",schemaPath:"border-crossing.schema.json/properties/refusalReasons/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data31.at !== undefined){
let data36 = data31.at;
if(typeof data36 === "string"){
if(!(formats2.validate(data36))){
const err97 = {instancePath:instancePath+"/borderCrossing/at",schemaPath:"border-crossing.schema.json/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/borderCrossing/at",schemaPath:"border-crossing.schema.json/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data31.crossingPoint !== undefined){
let data37 = data31.crossingPoint;
if(typeof data37 === "string"){
if(func1(data37) > 80){
const err99 = {instancePath:instancePath+"/borderCrossing/crossingPoint",schemaPath:"border-crossing.schema.json/properties/crossingPoint/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(func1(data37) < 1){
const err100 = {instancePath:instancePath+"/borderCrossing/crossingPoint",schemaPath:"border-crossing.schema.json/properties/crossingPoint/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/borderCrossing/crossingPoint",schemaPath:"border-crossing.schema.json/properties/crossingPoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data31.transport !== undefined){
let data38 = data31.transport;
if(typeof data38 !== "string"){
const err102 = {instancePath:instancePath+"/borderCrossing/transport",schemaPath:"border-crossing.schema.json/properties/transport/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(!(((((data38 === "road") || (data38 === "rail")) || (data38 === "air")) || (data38 === "sea")) || (data38 === "foot"))){
const err103 = {instancePath:instancePath+"/borderCrossing/transport",schemaPath:"border-crossing.schema.json/properties/transport/enum",keyword:"enum",params:{allowedValues: schema37.properties.transport.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data31.vehicleRegistration !== undefined){
let data39 = data31.vehicleRegistration;
if(typeof data39 === "string"){
if(!pattern8.test(data39)){
const err104 = {instancePath:instancePath+"/borderCrossing/vehicleRegistration",schemaPath:"border-crossing.schema.json/properties/vehicleRegistration/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9-]{1,15}$"},message:"must match pattern \""+"^[A-Z0-9-]{1,15}$"+"\""};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/borderCrossing/vehicleRegistration",schemaPath:"border-crossing.schema.json/properties/vehicleRegistration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/borderCrossing",schemaPath:"border-crossing.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data.policeCheck !== undefined){
let data40 = data.policeCheck;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.circumstance === undefined){
const err107 = {instancePath:instancePath+"/policeCheck",schemaPath:"police-check.schema.json/required",keyword:"required",params:{missingProperty: "circumstance"},message:"must have required property '"+"circumstance"+"'"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data40.personPresent === undefined){
const err108 = {instancePath:instancePath+"/policeCheck",schemaPath:"police-check.schema.json/required",keyword:"required",params:{missingProperty: "personPresent"},message:"must have required property '"+"personPresent"+"'"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data40.biometricStep === undefined){
const err109 = {instancePath:instancePath+"/policeCheck",schemaPath:"police-check.schema.json/required",keyword:"required",params:{missingProperty: "biometricStep"},message:"must have required property '"+"biometricStep"+"'"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
for(const key5 in data40){
if(!(((((((key5 === "circumstance") || (key5 === "personPresent")) || (key5 === "capturedAt")) || (key5 === "biometricStep")) || (key5 === "bestInterests")) || (key5 === "at")) || (key5 === "place"))){
const err110 = {instancePath:instancePath+"/policeCheck",schemaPath:"police-check.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data40.circumstance !== undefined){
let data41 = data40.circumstance;
if(typeof data41 !== "string"){
const err111 = {instancePath:instancePath+"/policeCheck/circumstance",schemaPath:"police-check.schema.json/properties/circumstance/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(!(((((data41 === "a") || (data41 === "b")) || (data41 === "c")) || (data41 === "d")) || (data41 === "e"))){
const err112 = {instancePath:instancePath+"/policeCheck/circumstance",schemaPath:"police-check.schema.json/properties/circumstance/enum",keyword:"enum",params:{allowedValues: schema59.properties.circumstance.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data40.personPresent !== undefined){
if(typeof data40.personPresent !== "boolean"){
const err113 = {instancePath:instancePath+"/policeCheck/personPresent",schemaPath:"police-check.schema.json/properties/personPresent/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data40.capturedAt !== undefined){
let data43 = data40.capturedAt;
if(typeof data43 === "string"){
if(!(formats2.validate(data43))){
const err114 = {instancePath:instancePath+"/policeCheck/capturedAt",schemaPath:"police-check.schema.json/properties/capturedAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/policeCheck/capturedAt",schemaPath:"police-check.schema.json/properties/capturedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data40.biometricStep !== undefined){
let data44 = data40.biometricStep;
if(typeof data44 !== "string"){
const err116 = {instancePath:instancePath+"/policeCheck/biometricStep",schemaPath:"police-check.schema.json/properties/biometricStep/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(!(((data44 === "search") || (data44 === "unusable")) || (data44 === "search-failed"))){
const err117 = {instancePath:instancePath+"/policeCheck/biometricStep",schemaPath:"police-check.schema.json/properties/biometricStep/enum",keyword:"enum",params:{allowedValues: schema59.properties.biometricStep.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data40.bestInterests !== undefined){
let data45 = data40.bestInterests;
if(typeof data45 === "string"){
if(func1(data45) > 400){
const err118 = {instancePath:instancePath+"/policeCheck/bestInterests",schemaPath:"police-check.schema.json/properties/bestInterests/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(func1(data45) < 1){
const err119 = {instancePath:instancePath+"/policeCheck/bestInterests",schemaPath:"police-check.schema.json/properties/bestInterests/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
else {
const err120 = {instancePath:instancePath+"/policeCheck/bestInterests",schemaPath:"police-check.schema.json/properties/bestInterests/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data40.at !== undefined){
let data46 = data40.at;
if(typeof data46 === "string"){
if(!(formats2.validate(data46))){
const err121 = {instancePath:instancePath+"/policeCheck/at",schemaPath:"police-check.schema.json/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
else {
const err122 = {instancePath:instancePath+"/policeCheck/at",schemaPath:"police-check.schema.json/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data40.place !== undefined){
let data47 = data40.place;
if(typeof data47 === "string"){
if(func1(data47) > 120){
const err123 = {instancePath:instancePath+"/policeCheck/place",schemaPath:"police-check.schema.json/properties/place/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(func1(data47) < 1){
const err124 = {instancePath:instancePath+"/policeCheck/place",schemaPath:"police-check.schema.json/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
else {
const err125 = {instancePath:instancePath+"/policeCheck/place",schemaPath:"police-check.schema.json/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath:instancePath+"/policeCheck",schemaPath:"police-check.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data.returnDecision !== undefined){
let data48 = data.returnDecision;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
if(data48.number === undefined){
const err127 = {instancePath:instancePath+"/returnDecision",schemaPath:"return-decision.schema.json/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(data48.kind === undefined){
const err128 = {instancePath:instancePath+"/returnDecision",schemaPath:"return-decision.schema.json/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(data48.decidedOn === undefined){
const err129 = {instancePath:instancePath+"/returnDecision",schemaPath:"return-decision.schema.json/required",keyword:"required",params:{missingProperty: "decidedOn"},message:"must have required property '"+"decidedOn"+"'"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data48.authority === undefined){
const err130 = {instancePath:instancePath+"/returnDecision",schemaPath:"return-decision.schema.json/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(data48.voluntaryDepartureGranted === undefined){
const err131 = {instancePath:instancePath+"/returnDecision",schemaPath:"return-decision.schema.json/required",keyword:"required",params:{missingProperty: "voluntaryDepartureGranted"},message:"must have required property '"+"voluntaryDepartureGranted"+"'"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(data48.entryBan === undefined){
const err132 = {instancePath:instancePath+"/returnDecision",schemaPath:"return-decision.schema.json/required",keyword:"required",params:{missingProperty: "entryBan"},message:"must have required property '"+"entryBan"+"'"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
for(const key6 in data48){
if(!((((((((key6 === "number") || (key6 === "kind")) || (key6 === "decidedOn")) || (key6 === "authority")) || (key6 === "lastVoluntaryDeparture")) || (key6 === "voluntaryDepartureGranted")) || (key6 === "suspended")) || (key6 === "entryBan"))){
const err133 = {instancePath:instancePath+"/returnDecision",schemaPath:"return-decision.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data48.number !== undefined){
let data49 = data48.number;
if(typeof data49 === "string"){
if(func1(data49) > 60){
const err134 = {instancePath:instancePath+"/returnDecision/number",schemaPath:"return-decision.schema.json/properties/number/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(func1(data49) < 1){
const err135 = {instancePath:instancePath+"/returnDecision/number",schemaPath:"return-decision.schema.json/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
else {
const err136 = {instancePath:instancePath+"/returnDecision/number",schemaPath:"return-decision.schema.json/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data48.kind !== undefined){
let data50 = data48.kind;
if(typeof data50 !== "string"){
const err137 = {instancePath:instancePath+"/returnDecision/kind",schemaPath:"return-decision.schema.json/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if(!((data50 === "departure-order") || (data50 === "removal-decision"))){
const err138 = {instancePath:instancePath+"/returnDecision/kind",schemaPath:"return-decision.schema.json/properties/kind/enum",keyword:"enum",params:{allowedValues: schema92.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data48.decidedOn !== undefined){
let data51 = data48.decidedOn;
if(typeof data51 === "string"){
if(!pattern5.test(data51)){
const err139 = {instancePath:instancePath+"/returnDecision/decidedOn",schemaPath:"return-decision.schema.json/properties/decidedOn/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(!(formats0.validate(data51))){
const err140 = {instancePath:instancePath+"/returnDecision/decidedOn",schemaPath:"return-decision.schema.json/properties/decidedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
else {
const err141 = {instancePath:instancePath+"/returnDecision/decidedOn",schemaPath:"return-decision.schema.json/properties/decidedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data48.authority !== undefined){
let data52 = data48.authority;
if(typeof data52 === "string"){
if(func1(data52) > 80){
const err142 = {instancePath:instancePath+"/returnDecision/authority",schemaPath:"return-decision.schema.json/properties/authority/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(func1(data52) < 1){
const err143 = {instancePath:instancePath+"/returnDecision/authority",schemaPath:"return-decision.schema.json/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
else {
const err144 = {instancePath:instancePath+"/returnDecision/authority",schemaPath:"return-decision.schema.json/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data48.lastVoluntaryDeparture !== undefined){
let data53 = data48.lastVoluntaryDeparture;
if(typeof data53 === "string"){
if(!pattern5.test(data53)){
const err145 = {instancePath:instancePath+"/returnDecision/lastVoluntaryDeparture",schemaPath:"return-decision.schema.json/properties/lastVoluntaryDeparture/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if(!(formats0.validate(data53))){
const err146 = {instancePath:instancePath+"/returnDecision/lastVoluntaryDeparture",schemaPath:"return-decision.schema.json/properties/lastVoluntaryDeparture/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
else {
const err147 = {instancePath:instancePath+"/returnDecision/lastVoluntaryDeparture",schemaPath:"return-decision.schema.json/properties/lastVoluntaryDeparture/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data48.voluntaryDepartureGranted !== undefined){
if(typeof data48.voluntaryDepartureGranted !== "boolean"){
const err148 = {instancePath:instancePath+"/returnDecision/voluntaryDepartureGranted",schemaPath:"return-decision.schema.json/properties/voluntaryDepartureGranted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data48.suspended !== undefined){
if(typeof data48.suspended !== "boolean"){
const err149 = {instancePath:instancePath+"/returnDecision/suspended",schemaPath:"return-decision.schema.json/properties/suspended/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data48.entryBan !== undefined){
if(typeof data48.entryBan !== "boolean"){
const err150 = {instancePath:instancePath+"/returnDecision/entryBan",schemaPath:"return-decision.schema.json/properties/entryBan/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
else {
const err151 = {instancePath:instancePath+"/returnDecision",schemaPath:"return-decision.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data.entryBan !== undefined){
let data57 = data.entryBan;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
if(data57.number === undefined){
const err152 = {instancePath:instancePath+"/entryBan",schemaPath:"entry-ban.schema.json/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(data57.decidedOn === undefined){
const err153 = {instancePath:instancePath+"/entryBan",schemaPath:"entry-ban.schema.json/required",keyword:"required",params:{missingProperty: "decidedOn"},message:"must have required property '"+"decidedOn"+"'"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if(data57.validFrom === undefined){
const err154 = {instancePath:instancePath+"/entryBan",schemaPath:"entry-ban.schema.json/required",keyword:"required",params:{missingProperty: "validFrom"},message:"must have required property '"+"validFrom"+"'"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if(data57.authority === undefined){
const err155 = {instancePath:instancePath+"/entryBan",schemaPath:"entry-ban.schema.json/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if(data57.ground === undefined){
const err156 = {instancePath:instancePath+"/entryBan",schemaPath:"entry-ban.schema.json/required",keyword:"required",params:{missingProperty: "ground"},message:"must have required property '"+"ground"+"'"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
for(const key7 in data57){
if(!((((((((key7 === "number") || (key7 === "decidedOn")) || (key7 === "validFrom")) || (key7 === "validUntil")) || (key7 === "authority")) || (key7 === "ground")) || (key7 === "reason")) || (key7 === "norm"))){
const err157 = {instancePath:instancePath+"/entryBan",schemaPath:"entry-ban.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data57.number !== undefined){
let data58 = data57.number;
if(typeof data58 === "string"){
if(func1(data58) > 60){
const err158 = {instancePath:instancePath+"/entryBan/number",schemaPath:"entry-ban.schema.json/properties/number/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(func1(data58) < 1){
const err159 = {instancePath:instancePath+"/entryBan/number",schemaPath:"entry-ban.schema.json/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
else {
const err160 = {instancePath:instancePath+"/entryBan/number",schemaPath:"entry-ban.schema.json/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data57.decidedOn !== undefined){
let data59 = data57.decidedOn;
if(typeof data59 === "string"){
if(!pattern5.test(data59)){
const err161 = {instancePath:instancePath+"/entryBan/decidedOn",schemaPath:"entry-ban.schema.json/properties/decidedOn/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if(!(formats0.validate(data59))){
const err162 = {instancePath:instancePath+"/entryBan/decidedOn",schemaPath:"entry-ban.schema.json/properties/decidedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
else {
const err163 = {instancePath:instancePath+"/entryBan/decidedOn",schemaPath:"entry-ban.schema.json/properties/decidedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data57.validFrom !== undefined){
let data60 = data57.validFrom;
if(typeof data60 === "string"){
if(!pattern5.test(data60)){
const err164 = {instancePath:instancePath+"/entryBan/validFrom",schemaPath:"entry-ban.schema.json/properties/validFrom/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(!(formats0.validate(data60))){
const err165 = {instancePath:instancePath+"/entryBan/validFrom",schemaPath:"entry-ban.schema.json/properties/validFrom/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
else {
const err166 = {instancePath:instancePath+"/entryBan/validFrom",schemaPath:"entry-ban.schema.json/properties/validFrom/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data57.validUntil !== undefined){
let data61 = data57.validUntil;
if(typeof data61 === "string"){
if(!pattern5.test(data61)){
const err167 = {instancePath:instancePath+"/entryBan/validUntil",schemaPath:"entry-ban.schema.json/properties/validUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
if(!(formats0.validate(data61))){
const err168 = {instancePath:instancePath+"/entryBan/validUntil",schemaPath:"entry-ban.schema.json/properties/validUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
else {
const err169 = {instancePath:instancePath+"/entryBan/validUntil",schemaPath:"entry-ban.schema.json/properties/validUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data57.authority !== undefined){
let data62 = data57.authority;
if(typeof data62 === "string"){
if(func1(data62) > 80){
const err170 = {instancePath:instancePath+"/entryBan/authority",schemaPath:"entry-ban.schema.json/properties/authority/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if(func1(data62) < 1){
const err171 = {instancePath:instancePath+"/entryBan/authority",schemaPath:"entry-ban.schema.json/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
else {
const err172 = {instancePath:instancePath+"/entryBan/authority",schemaPath:"entry-ban.schema.json/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data57.ground !== undefined){
let data63 = data57.ground;
if(typeof data63 !== "string"){
const err173 = {instancePath:instancePath+"/entryBan/ground",schemaPath:"entry-ban.schema.json/properties/ground/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(!(((((data63 === "conviction") || (data63 === "serious-threat")) || (data63 === "circumvention")) || (data63 === "return-entry-ban")) || (data63 === "restrictive-measure"))){
const err174 = {instancePath:instancePath+"/entryBan/ground",schemaPath:"entry-ban.schema.json/properties/ground/enum",keyword:"enum",params:{allowedValues: schema42.properties.ground.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data57.reason !== undefined){
let data64 = data57.reason;
if(typeof data64 === "string"){
if(func1(data64) > 400){
const err175 = {instancePath:instancePath+"/entryBan/reason",schemaPath:"entry-ban.schema.json/properties/reason/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if(func1(data64) < 1){
const err176 = {instancePath:instancePath+"/entryBan/reason",schemaPath:"entry-ban.schema.json/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
else {
const err177 = {instancePath:instancePath+"/entryBan/reason",schemaPath:"entry-ban.schema.json/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data57.norm !== undefined){
let data65 = data57.norm;
if(typeof data65 === "string"){
if(func1(data65) > 120){
const err178 = {instancePath:instancePath+"/entryBan/norm",schemaPath:"entry-ban.schema.json/properties/norm/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if(func1(data65) < 1){
const err179 = {instancePath:instancePath+"/entryBan/norm",schemaPath:"entry-ban.schema.json/properties/norm/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
else {
const err180 = {instancePath:instancePath+"/entryBan/norm",schemaPath:"entry-ban.schema.json/properties/norm/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
}
else {
const err181 = {instancePath:instancePath+"/entryBan",schemaPath:"entry-ban.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data.asylumApplication !== undefined){
let data66 = data.asylumApplication;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
if(data66.number === undefined){
const err182 = {instancePath:instancePath+"/asylumApplication",schemaPath:"asylum-application.schema.json/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if(data66.lodgedOn === undefined){
const err183 = {instancePath:instancePath+"/asylumApplication",schemaPath:"asylum-application.schema.json/required",keyword:"required",params:{missingProperty: "lodgedOn"},message:"must have required property '"+"lodgedOn"+"'"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(data66.stage === undefined){
const err184 = {instancePath:instancePath+"/asylumApplication",schemaPath:"asylum-application.schema.json/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
if(data66.memberState === undefined){
const err185 = {instancePath:instancePath+"/asylumApplication",schemaPath:"asylum-application.schema.json/required",keyword:"required",params:{missingProperty: "memberState"},message:"must have required property '"+"memberState"+"'"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
for(const key8 in data66){
if(!(((((key8 === "number") || (key8 === "lodgedOn")) || (key8 === "place")) || (key8 === "stage")) || (key8 === "memberState"))){
const err186 = {instancePath:instancePath+"/asylumApplication",schemaPath:"asylum-application.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data66.number !== undefined){
let data67 = data66.number;
if(typeof data67 === "string"){
if(func1(data67) > 60){
const err187 = {instancePath:instancePath+"/asylumApplication/number",schemaPath:"asylum-application.schema.json/properties/number/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(func1(data67) < 1){
const err188 = {instancePath:instancePath+"/asylumApplication/number",schemaPath:"asylum-application.schema.json/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
else {
const err189 = {instancePath:instancePath+"/asylumApplication/number",schemaPath:"asylum-application.schema.json/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data66.lodgedOn !== undefined){
let data68 = data66.lodgedOn;
if(typeof data68 === "string"){
if(!pattern5.test(data68)){
const err190 = {instancePath:instancePath+"/asylumApplication/lodgedOn",schemaPath:"asylum-application.schema.json/properties/lodgedOn/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
if(!(formats0.validate(data68))){
const err191 = {instancePath:instancePath+"/asylumApplication/lodgedOn",schemaPath:"asylum-application.schema.json/properties/lodgedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
else {
const err192 = {instancePath:instancePath+"/asylumApplication/lodgedOn",schemaPath:"asylum-application.schema.json/properties/lodgedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data66.place !== undefined){
let data69 = data66.place;
if(typeof data69 === "string"){
if(func1(data69) > 120){
const err193 = {instancePath:instancePath+"/asylumApplication/place",schemaPath:"asylum-application.schema.json/properties/place/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(func1(data69) < 1){
const err194 = {instancePath:instancePath+"/asylumApplication/place",schemaPath:"asylum-application.schema.json/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
else {
const err195 = {instancePath:instancePath+"/asylumApplication/place",schemaPath:"asylum-application.schema.json/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data66.stage !== undefined){
let data70 = data66.stage;
if(typeof data70 !== "string"){
const err196 = {instancePath:instancePath+"/asylumApplication/stage",schemaPath:"asylum-application.schema.json/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if(!((((data70 === "lodged") || (data70 === "granted")) || (data70 === "rejected")) || (data70 === "withdrawn"))){
const err197 = {instancePath:instancePath+"/asylumApplication/stage",schemaPath:"asylum-application.schema.json/properties/stage/enum",keyword:"enum",params:{allowedValues: schema35.properties.stage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data66.memberState !== undefined){
let data71 = data66.memberState;
if(typeof data71 === "string"){
if(!pattern6.test(data71)){
const err198 = {instancePath:instancePath+"/asylumApplication/memberState",schemaPath:"asylum-application.schema.json/properties/memberState/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
else {
const err199 = {instancePath:instancePath+"/asylumApplication/memberState",schemaPath:"asylum-application.schema.json/properties/memberState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
}
else {
const err200 = {instancePath:instancePath+"/asylumApplication",schemaPath:"asylum-application.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data.detention !== undefined){
let data72 = data.detention;
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
if(data72.number === undefined){
const err201 = {instancePath:instancePath+"/detention",schemaPath:"detention.schema.json/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
if(data72.from === undefined){
const err202 = {instancePath:instancePath+"/detention",schemaPath:"detention.schema.json/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
if(data72.ground === undefined){
const err203 = {instancePath:instancePath+"/detention",schemaPath:"detention.schema.json/required",keyword:"required",params:{missingProperty: "ground"},message:"must have required property '"+"ground"+"'"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if(data72.authority === undefined){
const err204 = {instancePath:instancePath+"/detention",schemaPath:"detention.schema.json/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
for(const key9 in data72){
if(!((((((key9 === "number") || (key9 === "from")) || (key9 === "until")) || (key9 === "ground")) || (key9 === "place")) || (key9 === "authority"))){
const err205 = {instancePath:instancePath+"/detention",schemaPath:"detention.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data72.number !== undefined){
let data73 = data72.number;
if(typeof data73 === "string"){
if(func1(data73) > 60){
const err206 = {instancePath:instancePath+"/detention/number",schemaPath:"detention.schema.json/properties/number/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
if(func1(data73) < 1){
const err207 = {instancePath:instancePath+"/detention/number",schemaPath:"detention.schema.json/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
else {
const err208 = {instancePath:instancePath+"/detention/number",schemaPath:"detention.schema.json/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data72.from !== undefined){
let data74 = data72.from;
if(typeof data74 === "string"){
if(!(formats2.validate(data74))){
const err209 = {instancePath:instancePath+"/detention/from",schemaPath:"detention.schema.json/properties/from/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
else {
const err210 = {instancePath:instancePath+"/detention/from",schemaPath:"detention.schema.json/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data72.until !== undefined){
let data75 = data72.until;
if(typeof data75 === "string"){
if(!(formats2.validate(data75))){
const err211 = {instancePath:instancePath+"/detention/until",schemaPath:"detention.schema.json/properties/until/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
else {
const err212 = {instancePath:instancePath+"/detention/until",schemaPath:"detention.schema.json/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data72.ground !== undefined){
let data76 = data72.ground;
if(typeof data76 !== "string"){
const err213 = {instancePath:instancePath+"/detention/ground",schemaPath:"detention.schema.json/properties/ground/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
if(!(((((data76 === "irregular-crossing") || (data76 === "illegal-stay")) || (data76 === "identity-unknown")) || (data76 === "removal")) || (data76 === "other"))){
const err214 = {instancePath:instancePath+"/detention/ground",schemaPath:"detention.schema.json/properties/ground/enum",keyword:"enum",params:{allowedValues: schema40.properties.ground.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data72.place !== undefined){
let data77 = data72.place;
if(typeof data77 === "string"){
if(func1(data77) > 120){
const err215 = {instancePath:instancePath+"/detention/place",schemaPath:"detention.schema.json/properties/place/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
if(func1(data77) < 1){
const err216 = {instancePath:instancePath+"/detention/place",schemaPath:"detention.schema.json/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
else {
const err217 = {instancePath:instancePath+"/detention/place",schemaPath:"detention.schema.json/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data72.authority !== undefined){
let data78 = data72.authority;
if(typeof data78 === "string"){
if(func1(data78) > 80){
const err218 = {instancePath:instancePath+"/detention/authority",schemaPath:"detention.schema.json/properties/authority/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if(func1(data78) < 1){
const err219 = {instancePath:instancePath+"/detention/authority",schemaPath:"detention.schema.json/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
else {
const err220 = {instancePath:instancePath+"/detention/authority",schemaPath:"detention.schema.json/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
}
else {
const err221 = {instancePath:instancePath+"/detention",schemaPath:"detention.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
}
else {
const err222 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateReplyPart = validate65;
const schema96 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/reply-part.schema.json","title":"ReplyPart","description":"One system’s share of a reply (Regulation (EU) 2019/817, Article 9(4) and (6)).","type":"object","additionalProperties":false,"properties":{"seq":{"description":"Position among the parts of this reply, from 1, in order of arrival (Regulation (EU) 2019/817, Article 9(6)).","type":"integer","minimum":1},"system":{"description":"System the data come from (Article 9(4)); absent where Article 20 or 20a conceals it.","$ref":"system.schema.json"},"status":{"description":"HIT or NO_HIT when the system answered; UNAVAILABLE or TIMEOUT when it did not. A system that did not answer is never NO_HIT (Regulation (EU) 2019/817, Article 9(6)).","type":"string","enum":["HIT","NO_HIT","UNAVAILABLE","TIMEOUT"]},"matches":{"description":"What it holds, as far as the profile shows. Absent in an Article 22 reply, which tells presence only (Article 22(2)).","type":"array","items":{"$ref":"match.schema.json"},"minItems":1,"maxItems":1000},"problem":{"description":"Code of the problem catalogue when the system did not answer (our own).","type":"string","pattern":"^[a-z0-9-]+$"}},"required":["seq","status"]};

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/reply-part.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.seq === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "seq"},message:"must have required property '"+"seq"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.status === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "seq") || (key0 === "system")) || (key0 === "status")) || (key0 === "matches")) || (key0 === "problem"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.seq !== undefined){
let data0 = data.seq;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err3 = {instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.system !== undefined){
let data1 = data.system;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/system",schemaPath:"system.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((((((((((data1 === "EES") || (data1 === "VIS")) || (data1 === "ETIAS")) || (data1 === "SIS")) || (data1 === "Eurodac")) || (data1 === "ECRIS-TCN")) || (data1 === "Europol")) || (data1 === "Interpol-SLTD")) || (data1 === "Interpol-TDAWN")) || (data1 === "MID"))){
const err6 = {instancePath:instancePath+"/system",schemaPath:"system.schema.json/enum",keyword:"enum",params:{allowedValues: schema49.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.status !== undefined){
let data2 = data.status;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((((data2 === "HIT") || (data2 === "NO_HIT")) || (data2 === "UNAVAILABLE")) || (data2 === "TIMEOUT"))){
const err8 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema96.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.matches !== undefined){
let data3 = data.matches;
if(Array.isArray(data3)){
if(data3.length > 1000){
const err9 = {instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.length < 1){
const err10 = {instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate37(data3[i0], {instancePath:instancePath+"/matches/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.problem !== undefined){
let data5 = data.problem;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err12 = {instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateReply = validate67;
const schema98 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/reply.schema.json","title":"Reply","description":"The merged answer to one query (Regulation (EU) 2019/817, Article 9).","type":"object","additionalProperties":false,"properties":{"query":{"description":"Identifier of the query, a UUID (RFC 9562); also the key of its decision record.","type":"string","pattern":"^[0-9a-f-]{36}$"},"profile":{"description":"Profile under which it was answered (Regulation (EU) 2019/817, Article 8(1)).","type":"string","pattern":"^[a-z0-9][a-z0-9-]{1,63}$"},"complete":{"description":"Whether every system that was asked answered (Regulation (EU) 2019/817, Article 9(6)).","type":"boolean"},"final":{"description":"True when no further part follows (Article 9(6)).","type":"boolean"},"parts":{"description":"One part a system, in order of arrival (Regulation (EU) 2019/817, Article 9(4) and (6)).","type":"array","items":{"$ref":"reply-part.schema.json"},"minItems":0,"maxItems":200}},"required":["query","profile","complete","final","parts"]};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/reply.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.query === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "query"},message:"must have required property '"+"query"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.profile === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.complete === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "complete"},message:"must have required property '"+"complete"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.final === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "final"},message:"must have required property '"+"final"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.parts === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "parts"},message:"must have required property '"+"parts"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "query") || (key0 === "profile")) || (key0 === "complete")) || (key0 === "final")) || (key0 === "parts"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.query !== undefined){
let data0 = data.query;
if(typeof data0 === "string"){
if(!pattern10.test(data0)){
const err6 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f-]{36}$"},message:"must match pattern \""+"^[0-9a-f-]{36}$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.profile !== undefined){
let data1 = data.profile;
if(typeof data1 === "string"){
if(!pattern11.test(data1)){
const err8 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{1,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{1,63}$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.complete !== undefined){
if(typeof data.complete !== "boolean"){
const err10 = {instancePath:instancePath+"/complete",schemaPath:"#/properties/complete/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.final !== undefined){
if(typeof data.final !== "boolean"){
const err11 = {instancePath:instancePath+"/final",schemaPath:"#/properties/final/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.parts !== undefined){
let data4 = data.parts;
if(Array.isArray(data4)){
if(data4.length > 200){
const err12 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4.length < 0){
const err13 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate65(data4[i0], {instancePath:instancePath+"/parts/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateResidencePermit = validate69;

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/residence-permit.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate69.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.stage === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.issuingState === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "issuingState"},message:"must have required property '"+"issuingState"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "number") || (key0 === "stage")) || (key0 === "kind")) || (key0 === "ground")) || (key0 === "appliedOn")) || (key0 === "validFrom")) || (key0 === "validUntil")) || (key0 === "issuingState"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.number !== undefined){
let data0 = data.number;
if(typeof data0 === "string"){
if(!pattern58.test(data0)){
const err4 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9/-]{1,40}$"},message:"must match pattern \""+"^[A-Z0-9/-]{1,40}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.stage !== undefined){
let data1 = data.stage;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((((data1 === "applied") || (data1 === "granted")) || (data1 === "refused")) || (data1 === "registered")) || (data1 === "annulled"))){
const err7 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/enum",keyword:"enum",params:{allowedValues: schema88.properties.stage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.kind !== undefined){
let data2 = data.kind;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((data2 === "temporary") || (data2 === "permanent")) || (data2 === "eu-long-term"))){
const err9 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema88.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.ground !== undefined){
let data3 = data.ground;
if(typeof data3 === "string"){
if(func1(data3) > 80){
const err10 = {instancePath:instancePath+"/ground",schemaPath:"#/properties/ground/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data3) < 1){
const err11 = {instancePath:instancePath+"/ground",schemaPath:"#/properties/ground/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/ground",schemaPath:"#/properties/ground/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.appliedOn !== undefined){
let data4 = data.appliedOn;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err13 = {instancePath:instancePath+"/appliedOn",schemaPath:"#/properties/appliedOn/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(formats0.validate(data4))){
const err14 = {instancePath:instancePath+"/appliedOn",schemaPath:"#/properties/appliedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/appliedOn",schemaPath:"#/properties/appliedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.validFrom !== undefined){
let data5 = data.validFrom;
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err16 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!(formats0.validate(data5))){
const err17 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.validUntil !== undefined){
let data6 = data.validUntil;
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
const err19 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(formats0.validate(data6))){
const err20 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.issuingState !== undefined){
let data7 = data.issuingState;
if(typeof data7 === "string"){
if(!pattern6.test(data7)){
const err22 = {instancePath:instancePath+"/issuingState",schemaPath:"#/properties/issuingState/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/issuingState",schemaPath:"#/properties/issuingState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateReturnDecision = validate70;

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/return-decision.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate70.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.number === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.decidedOn === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "decidedOn"},message:"must have required property '"+"decidedOn"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.authority === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.voluntaryDepartureGranted === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "voluntaryDepartureGranted"},message:"must have required property '"+"voluntaryDepartureGranted"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.entryBan === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entryBan"},message:"must have required property '"+"entryBan"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "number") || (key0 === "kind")) || (key0 === "decidedOn")) || (key0 === "authority")) || (key0 === "lastVoluntaryDeparture")) || (key0 === "voluntaryDepartureGranted")) || (key0 === "suspended")) || (key0 === "entryBan"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.number !== undefined){
let data0 = data.number;
if(typeof data0 === "string"){
if(func1(data0) > 60){
const err7 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data0) < 1){
const err8 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err10 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((data1 === "departure-order") || (data1 === "removal-decision"))){
const err11 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema92.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.decidedOn !== undefined){
let data2 = data.decidedOn;
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/decidedOn",schemaPath:"#/properties/decidedOn/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(formats0.validate(data2))){
const err13 = {instancePath:instancePath+"/decidedOn",schemaPath:"#/properties/decidedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/decidedOn",schemaPath:"#/properties/decidedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.authority !== undefined){
let data3 = data.authority;
if(typeof data3 === "string"){
if(func1(data3) > 80){
const err15 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data3) < 1){
const err16 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.lastVoluntaryDeparture !== undefined){
let data4 = data.lastVoluntaryDeparture;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err18 = {instancePath:instancePath+"/lastVoluntaryDeparture",schemaPath:"#/properties/lastVoluntaryDeparture/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(formats0.validate(data4))){
const err19 = {instancePath:instancePath+"/lastVoluntaryDeparture",schemaPath:"#/properties/lastVoluntaryDeparture/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/lastVoluntaryDeparture",schemaPath:"#/properties/lastVoluntaryDeparture/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.voluntaryDepartureGranted !== undefined){
if(typeof data.voluntaryDepartureGranted !== "boolean"){
const err21 = {instancePath:instancePath+"/voluntaryDepartureGranted",schemaPath:"#/properties/voluntaryDepartureGranted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.suspended !== undefined){
if(typeof data.suspended !== "boolean"){
const err22 = {instancePath:instancePath+"/suspended",schemaPath:"#/properties/suspended/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.entryBan !== undefined){
if(typeof data.entryBan !== "boolean"){
const err23 = {instancePath:instancePath+"/entryBan",schemaPath:"#/properties/entryBan/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}
validate70.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateSex = validate71;

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/sex.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate71.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data === "male") || (data === "female")) || (data === "unspecified"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema46.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}
validate71.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const validateSubject = validate59;

export const validateSystemId = validate72;

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/system.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((((((data === "EES") || (data === "VIS")) || (data === "ETIAS")) || (data === "SIS")) || (data === "Eurodac")) || (data === "ECRIS-TCN")) || (data === "Europol")) || (data === "Interpol-SLTD")) || (data === "Interpol-TDAWN")) || (data === "MID"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema49.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const validateTravelDocument = validate63;

export const validateUserCategory = validate73;

function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/user-category.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate73.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((((data === "border-guard") || (data === "police")) || (data === "migration-office")) || (data === "screening-authority")) || (data === "sis-user")) || (data === "designated-authority")) || (data === "sirene-bureau")) || (data === "tester"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema70.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate73.errors = vErrors;
return errors === 0;
}
validate73.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const validateVisa = validate74;

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/visa.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate74.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.stage === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.issuingState === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "issuingState"},message:"must have required property '"+"issuingState"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "stickerNumber") || (key0 === "type")) || (key0 === "stage")) || (key0 === "issuingState")) || (key0 === "validFrom")) || (key0 === "validUntil")) || (key0 === "entries")) || (key0 === "durationDays"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.stickerNumber !== undefined){
let data0 = data.stickerNumber;
if(typeof data0 === "string"){
if(!pattern70.test(data0)){
const err4 = {instancePath:instancePath+"/stickerNumber",schemaPath:"#/properties/stickerNumber/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9]{1,20}$"},message:"must match pattern \""+"^[A-Z0-9]{1,20}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/stickerNumber",schemaPath:"#/properties/stickerNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((data1 === "A") || (data1 === "C")) || (data1 === "D"))){
const err7 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema89.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.stage !== undefined){
let data2 = data.stage;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((((((data2 === "applied") || (data2 === "issued")) || (data2 === "refused")) || (data2 === "annulled")) || (data2 === "revoked")) || (data2 === "extended"))){
const err9 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/enum",keyword:"enum",params:{allowedValues: schema89.properties.stage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.issuingState !== undefined){
let data3 = data.issuingState;
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
const err10 = {instancePath:instancePath+"/issuingState",schemaPath:"#/properties/issuingState/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/issuingState",schemaPath:"#/properties/issuingState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.validFrom !== undefined){
let data4 = data.validFrom;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err12 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(formats0.validate(data4))){
const err13 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.validUntil !== undefined){
let data5 = data.validUntil;
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err15 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(formats0.validate(data5))){
const err16 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.entries !== undefined){
let data6 = data.entries;
if(typeof data6 !== "string"){
const err18 = {instancePath:instancePath+"/entries",schemaPath:"#/properties/entries/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(((data6 === "1") || (data6 === "2")) || (data6 === "multiple"))){
const err19 = {instancePath:instancePath+"/entries",schemaPath:"#/properties/entries/enum",keyword:"enum",params:{allowedValues: schema89.properties.entries.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.durationDays !== undefined){
let data7 = data.durationDays;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err20 = {instancePath:instancePath+"/durationDays",schemaPath:"#/properties/durationDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 366 || isNaN(data7)){
const err21 = {instancePath:instancePath+"/durationDays",schemaPath:"#/properties/durationDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 366},message:"must be <= 366"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err22 = {instancePath:instancePath+"/durationDays",schemaPath:"#/properties/durationDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

