#!/usr/bin/python3
"""A national system in Python: asks the gateway over SOAP with zeep, signs and verifies with xmlsec.

Nothing here is shared with the gateway's own code. On Debian: apt-get install python3-zeep python3-xmlsec.
With `npm start` running, from the repository's root:

  /usr/bin/python3 test/interop/zeep-client.py .gateway/demo/systems/lv-vp-iiis.json fixtures/demo/presence-query.json
  /usr/bin/python3 test/interop/zeep-client.py .gateway/demo/systems/lv-vrs-reis.json fixtures/demo/border-crossing.xml \
      --profile border-check --soap 1.1

The first file is the connection file that `gateway query --as` reads. With --profile the second is a national record, without it
a canonical query in JSON. Prints the verified reply as JSON and exits 0, or the verified problem and exits 3; anything that does
not verify ends with an exception and exit 1.
"""
import argparse, base64, datetime, json, pathlib, ssl, sys, time, uuid

import xmlsec
import zeep
import zeep.helpers
from lxml import etree
from zeep.exceptions import Fault, SignatureVerificationFailed

WSS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss'
WSSE, WSU = f'{WSS}-wssecurity-secext-1.0.xsd', f'{WSS}-wssecurity-utility-1.0.xsd'
X509_V3, BASE64 = f'{WSS}-x509-token-profile-1.0#X509v3', f'{WSS}-soap-message-security-1.0#Base64Binary'
NS = {'wsse': WSSE, 'wsu': WSU, 'ds': 'http://www.w3.org/2000/09/xmldsig#', 'wsa': 'http://www.w3.org/2005/08/addressing'}
WSU_ID = f'{{{WSU}}}Id'
RSA_KEY_OID = bytes.fromhex('06092a864886f70d010101')
MEDIA_TYPES = {'.xml': 'application/xml', '.json': 'application/json', '.csv': 'text/csv'}


class GatewaySignature:
    """What zeep calls `wsse`: `apply` signs each message on its way out, `verify` judges each answer before zeep reads it."""

    def __init__(self, key_file, certificate_file, gateway_certificate_file):
        self.key = xmlsec.Key.from_file(str(key_file), xmlsec.KeyFormat.PEM)
        self.certificate = der(certificate_file)
        self.algorithm = xmlsec.Transform.RSA_SHA256 if RSA_KEY_OID in self.certificate else xmlsec.Transform.ECDSA_SHA256
        self.gateway_key = xmlsec.Key.from_file(str(gateway_certificate_file), xmlsec.KeyFormat.CERT_PEM)
        self.gateway_certificate = der(gateway_certificate_file)
        self.message_id = None

    def apply(self, envelope, http_headers):
        """Adds the security header. Signed are token, Timestamp, Body and every other header block: addressing and OfficerToken."""
        header, body = envelope.find('{*}Header'), envelope.find('{*}Body')
        self.message_id = header.findtext('wsa:MessageID', namespaces=NS)
        blocks = list(header)
        security = etree.SubElement(header, f'{{{WSSE}}}Security', nsmap={'wsse': WSSE, 'wsu': WSU})
        security.set(f'{{{etree.QName(envelope).namespace}}}mustUnderstand', '1')
        token = etree.SubElement(security, f'{{{WSSE}}}BinarySecurityToken', ValueType=X509_V3, EncodingType=BASE64)
        token.text = base64.b64encode(self.certificate).decode()
        timestamp = etree.SubElement(security, f'{{{WSU}}}Timestamp')
        now = datetime.datetime.now(datetime.timezone.utc)
        for name, at in (('Created', now), ('Expires', now + datetime.timedelta(minutes=5))):
            etree.SubElement(timestamp, f'{{{WSU}}}{name}').text = at.strftime('%Y-%m-%dT%H:%M:%SZ')

        signature = xmlsec.template.create(envelope, xmlsec.Transform.EXCL_C14N, self.algorithm, ns='ds')
        security.append(signature)
        context = xmlsec.SignatureContext()
        context.key = self.key
        for part in [token, timestamp, body, *blocks]:
            part.set(WSU_ID, f'id-{uuid.uuid4()}')
            context.register_id(part, 'Id', WSU)
            reference = xmlsec.template.add_reference(signature, xmlsec.Transform.SHA256, uri=f'#{part.get(WSU_ID)}')
            xmlsec.template.add_transform(reference, xmlsec.Transform.EXCL_C14N)
        token_reference = etree.SubElement(xmlsec.template.ensure_key_info(signature), f'{{{WSSE}}}SecurityTokenReference')
        etree.SubElement(token_reference, f'{{{WSSE}}}Reference', URI=f'#{token.get(WSU_ID)}', ValueType=X509_V3)
        context.sign(signature)
        return envelope, http_headers

    def verify(self, envelope):
        """Believes an answer only when the gateway's own key signed all that is acted on, now, and in answer to this question."""
        header, body = envelope.find('{*}Header'), envelope.find('{*}Body')
        security = only(header, 'wsse:Security')
        signature, timestamp = only(security, 'ds:Signature'), only(security, 'wsu:Timestamp')
        if base64.b64decode(only(security, 'wsse:BinarySecurityToken').text) != self.gateway_certificate:
            raise SignatureVerificationFailed('The answer is signed with another certificate than the gateway’s.')
        context = xmlsec.SignatureContext()
        context.key = self.gateway_key
        for part in envelope.iterfind(f'.//*[@{WSU_ID}]'):
            context.register_id(part, 'Id', WSU)  # an identifier that occurs twice is an error of xmlsec
        try:
            context.verify(signature)
        except xmlsec.Error as error:
            raise SignatureVerificationFailed('The signature on the answer does not hold.') from error
        covered = {reference.get('URI') for reference in signature.iterfind('ds:SignedInfo/ds:Reference', NS)}
        for part in [body, timestamp, *header.iterfind('wsa:*', NS)]:
            if f'#{part.get(WSU_ID)}' not in covered:
                raise SignatureVerificationFailed(f'The signature does not cover {part.tag}.')
        expires = datetime.datetime.fromisoformat(only(timestamp, 'wsu:Expires').text.replace('Z', '+00:00'))
        if expires < datetime.datetime.now(datetime.timezone.utc):
            raise SignatureVerificationFailed('The answer has expired.')
        # A gateway that could not verify the question cannot say which one it refuses, so a fault may lack RelatesTo.
        relates_to, is_fault = header.findtext('wsa:RelatesTo', namespaces=NS), body.find('{*}Fault') is not None
        if relates_to != self.message_id and not (is_fault and relates_to is None):
            raise SignatureVerificationFailed('The answer is to another question.')


def only(parent, path):
    """The one child of that name."""
    found = parent.findall(path, NS)
    if len(found) != 1:
        raise SignatureVerificationFailed(f'There must be one {path}.')
    return found[0]


def der(certificate_file):
    """The certificate in a PEM file as DER."""
    return ssl.PEM_cert_to_DER_cert(pathlib.Path(certificate_file).read_text())


def officer_token(connection, path):
    """A JSON Web Token that says which official asks. The authority's sign-in issues it; here its key is at hand."""
    encoded = lambda part: base64.urlsafe_b64encode(part).rstrip(b'=')
    officer, now = connection['officer'], int(time.time())
    claims = {'iss': officer['authority'], 'aud': connection['audience'], 'sub': officer['user'], 'unit': officer['unit'],
              'assurance': officer['assurance'], 'iat': now, 'exp': now + 300, 'jti': uuid.uuid4().hex}
    content = b'.'.join(encoded(json.dumps(part).encode()) for part in ({'alg': 'ES256', 'typ': 'officer+jwt'}, claims))
    context = xmlsec.SignatureContext()
    context.key = xmlsec.Key.from_file(str(path('tokenKey')), xmlsec.KeyFormat.PEM)
    # ES256 has the form that XML Signature gives ECDSA-SHA256: r, then s.
    return b'.'.join((content, encoded(context.sign_binary(content, xmlsec.Transform.ECDSA_SHA256)))).decode()


def problem_of(fault):
    """The problem (RFC 9457, Appendix B) in a fault's detail as a dictionary."""
    problem = fault.detail.find('.//{urn:ietf:rfc:7807}problem')
    members = {etree.QName(child).localname: child.text for child in problem}
    members['articles'] = [{etree.QName(part).localname: part.text for part in article} for article in problem.find('{*}articles')]
    return members


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('connection', type=pathlib.Path)
    parser.add_argument('question', type=pathlib.Path)
    parser.add_argument('--profile', help='the question is a national record, asked about under this profile')
    parser.add_argument('--soap', choices=('1.1', '1.2'), default='1.2')
    options = parser.parse_args()
    connection = json.loads(options.connection.read_text())
    path = lambda name: options.connection.parent / connection[name]

    wsse = GatewaySignature(path('key'), path('certificate'), path('gatewayCertificate'))
    client = zeep.Client(f'{connection["url"]}/soap/v1?wsdl', wsse=wsse)
    service = client.bind('NationalGateway', f'Soap{options.soap.replace(".", "")}')
    headers = {'token': officer_token(connection, path)}
    try:
        if options.profile is None:
            reply = service.Query(**json.loads(options.question.read_text()), _soapheaders=headers)
        else:
            media_type = MEDIA_TYPES[options.question.suffix]
            mapping = next(entry['name'] for entry in connection['mappings'] if entry['mediaType'] == media_type)
            reply = service.QueryRecord(mapping=mapping, profile=options.profile, purpose=connection['profiles'][options.profile],
                                        mediaType=media_type, recordBytes=options.question.read_bytes(), _soapheaders=headers)
    except Fault as fault:
        print(json.dumps({'fault': fault.code, 'problem': problem_of(fault)}))
        return 3
    print(json.dumps(zeep.helpers.serialize_object(reply, dict), default=str))
    return 0


if __name__ == '__main__':
    sys.exit(main())
