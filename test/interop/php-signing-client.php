<?php
// SoapClient writes and reads the messages, DOM canonicalises, OpenSSL signs (RSA) and verifies (ECDSA).
declare(strict_types=1);

const WSS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';
const WSSE = WSS . '-wssecurity-secext-1.0.xsd';
const WSU = WSS . '-wssecurity-utility-1.0.xsd';
const X509_V3 = WSS . '-x509-token-profile-1.0#X509v3';
const DS = 'http://www.w3.org/2000/09/xmldsig#';
const EXC_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const WSA = 'http://www.w3.org/2005/08/addressing';
const ENVELOPE = [SOAP_1_1 => 'http://schemas.xmlsoap.org/soap/envelope/', SOAP_1_2 => 'http://www.w3.org/2003/05/soap-envelope'];

/** SoapClient whose requests are signed, and which believes only answers that the gateway signed. Keys and certificates are PEM. */
final class SigningClient extends SoapClient
{
    private const C14N = '<ds:Transform Algorithm="' . EXC_C14N . '"/>';

    public function __construct(
        string $wsdl,
        private int $soap,
        private string $key,
        private string $certificate,
        private string $gatewayCertificate,
        array $options = [],
    ) {
        $proxy = parse_url((string) getenv('http_proxy'));
        $way = isset($proxy['host']) ? ['proxy_host' => $proxy['host'], 'proxy_port' => $proxy['port']] : [];
        parent::__construct($wsdl, ['soap_version' => $soap, 'cache_wsdl' => WSDL_CACHE_NONE, ...$way, ...$options]);
    }

    public function __doRequest(string $request, string $location, string $action, int $version, bool $oneWay = false): ?string
    {
        $reply = (string) parent::__doRequest($this->signed($request), $location, $action, $version, $oneWay);
        $this->requireSigned($reply);
        return $reply;
    }

    private function signed(string $envelope): string
    {
        [$document, $xpath] = $this->read($envelope);
        $header = $xpath->query('/s:Envelope/s:Header')[0];
        $parts = [...$header->childNodes, $xpath->query('/s:Envelope/s:Body')[0]];
        $security = $document->createDocumentFragment();
        $security->appendXML(sprintf(
            '<wsse:Security xmlns:wsse="%s" xmlns:wsu="%s" xmlns:s="%s" s:mustUnderstand="1">'
                . '<wsse:BinarySecurityToken ValueType="%s">%s</wsse:BinarySecurityToken>'
                . '<wsu:Timestamp><wsu:Created>%s</wsu:Created><wsu:Expires>%s</wsu:Expires></wsu:Timestamp></wsse:Security>',
            WSSE,
            WSU,
            ENVELOPE[$this->soap],
            X509_V3,
            self::base64Of($this->certificate),
            gmdate('Y-m-d\TH:i:s\Z'),
            gmdate('Y-m-d\TH:i:s\Z', time() + 300),
        ));
        $header->appendChild($security);
        array_push($parts, ...$xpath->query('/s:Envelope/s:Header/wsse:Security/*'));
        foreach ($parts as $number => $part) $part->setAttributeNS(WSU, 'wsu:Id', "id-$number");
        // Read again, so that what is canonicalised is what is sent.
        [$document, $xpath] = $this->read($document->saveXML());
        $references = '';
        foreach (array_keys($parts) as $number) {
            $digest = base64_encode(hash('sha256', $xpath->query("//*[@wsu:Id='id-$number']")[0]->C14N(true), true));
            $references .= "<ds:Reference URI=\"#id-$number\"><ds:Transforms>" . self::C14N . '</ds:Transforms>'
                . "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue>$digest</ds:DigestValue></ds:Reference>";
        }
        $token = $xpath->query('//wsse:BinarySecurityToken')[0];
        $signature = $document->createDocumentFragment();
        $signature->appendXML(
            '<ds:Signature xmlns:ds="' . DS . '" xmlns:wsse="' . WSSE . '">'
                . '<ds:SignedInfo><ds:CanonicalizationMethod Algorithm="' . EXC_C14N . '"/>'
                . "<ds:SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"/>$references</ds:SignedInfo>"
                . '<ds:SignatureValue/><ds:KeyInfo><wsse:SecurityTokenReference>'
                . "<wsse:Reference URI=\"#{$token->getAttributeNS(WSU, 'Id')}\"/>"
                . '</wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature>',
        );
        $token->parentNode->appendChild($signature);
        $info = $xpath->query('//ds:SignedInfo')[0]->C14N(true);
        openssl_sign($info, $value, $this->key, OPENSSL_ALGO_SHA256) || throw new Exception('The key cannot sign.');
        $xpath->query('//ds:SignatureValue')[0]->textContent = base64_encode($value);
        return $document->saveXML();
    }

    /** Signature and coverage. A client in earnest also holds RelatesTo and Expires against its question, as zeep-client.py does. */
    private function requireSigned(string $envelope): void
    {
        [, $xpath] = $this->read($envelope);
        $text = fn (string $path): string => $xpath->query("/s:Envelope/s:Header/wsse:Security/$path")[0]->textContent;
        if ($text('wsse:BinarySecurityToken') !== self::base64Of($this->gatewayCertificate)) {
            throw new Exception('Not the gateway’s certificate.');
        }
        $info = $xpath->query('/s:Envelope/s:Header/wsse:Security/ds:Signature/ds:SignedInfo')[0];
        $value = base64_decode($text('ds:Signature/ds:SignatureValue'), true);
        if (openssl_verify($info->C14N(true), self::derOf($value), $this->gatewayCertificate, OPENSSL_ALGO_SHA256) !== 1) {
            throw new Exception('The signature does not hold.');
        }
        $covered = [];
        foreach ($xpath->query('ds:Reference', $info) as $reference) {
            $found = $xpath->query("//*[@wsu:Id='" . substr($reference->getAttribute('URI'), 1) . "']");
            $list = $xpath->evaluate('string(.//c:InclusiveNamespaces/@PrefixList)', $reference);
            $prefixes = preg_split('/ /', $list, -1, PREG_SPLIT_NO_EMPTY);
            $digest = base64_encode(hash('sha256', $found[0]->C14N(true, false, null, $prefixes), true));
            if ($found->length !== 1 || $digest !== $xpath->evaluate('string(ds:DigestValue)', $reference)) {
                throw new Exception("The digest of {$found[0]->nodeName} differs.");
            }
            $covered[] = $found[0]->getNodePath();
        }
        foreach ($xpath->query('/s:Envelope/s:Body | //wsse:Security/wsu:Timestamp | /s:Envelope/s:Header/wsa:*') as $part) {
            if (!in_array($part->getNodePath(), $covered, true)) throw new Exception("The signature does not cover {$part->nodeName}.");
        }
    }

    private function read(string $xml): array
    {
        $document = new DOMDocument();
        $document->loadXML($xml, LIBXML_NONET) || throw new Exception('Not XML.');
        $xpath = new DOMXPath($document);
        $prefixes = ['s' => ENVELOPE[$this->soap], 'wsse' => WSSE, 'wsu' => WSU, 'ds' => DS, 'wsa' => WSA, 'c' => EXC_C14N];
        foreach ($prefixes as $prefix => $namespace) $xpath->registerNamespace($prefix, $namespace);
        return [$document, $xpath];
    }

    private static function base64Of(string $pem): string
    {
        return preg_replace('/-----[^-]+-----|\s/', '', $pem);
    }

    /** XML Signature writes an ECDSA signature as r, then s; OpenSSL reads a DER sequence of the two. */
    private static function derOf(string $concatenated): string
    {
        $integers = array_map(function (string $half): string {
            $digits = ltrim($half, "\0");
            if (ord($digits[0]) > 127) $digits = "\0" . $digits;
            return "\x02" . chr(strlen($digits)) . $digits;
        }, str_split($concatenated, 32));
        return "\x30" . chr(strlen(implode($integers))) . implode($integers);
    }
}
