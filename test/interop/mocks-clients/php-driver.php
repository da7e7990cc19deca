<?php
// Calls any operation of any description with PHP's SoapClient; OpenSSL signs the requests (RSA) and verifies the answers (ECDSA).
//   php php-driver.php key.pem certificate.pem endpoint-certificate.pem
// Reads one order a line on standard input and prints one outcome a line, as driver.ts describes them.
declare(strict_types=1);

require dirname(__DIR__) . '/php-signing-client.php';

const VERSIONS = ['1.1' => SOAP_1_1, '1.2' => SOAP_1_2];
$pem = array_map(file_get_contents(...), array_slice($argv, 1, 3));
$clients = [];

/** Octets as the string that SoapClient encodes; all else as it is. */
function taken(mixed $value): mixed
{
    if (!is_array($value)) return $value;
    return array_keys($value) === ['octets'] ? base64_decode($value['octets'], true) : array_map(taken(...), $value);
}

/** Namespace of the actions and address of the port: SoapClient reads the description, but no WS-Addressing out of it. */
function addressing(string $wsdl): array
{
    static $known = [];
    return $known[$wsdl] ??= (function () use ($wsdl): array {
        $document = new DOMDocument();
        $document->load($wsdl) || throw new Exception('Not XML.');
        $address = $document->getElementsByTagNameNS('http://schemas.xmlsoap.org/wsdl/soap/', 'address')[0];
        return [$document->documentElement->getAttribute('targetNamespace'), $address->getAttribute('location')];
    })();
}

function perform(SigningClient $client, array $order): array
{
    if (!isset($order['operation'])) {
        $names = array_map(fn (string $line): string => preg_match('/ (\w+)\(/', $line, $found) ? $found[1] : $line, $client->__getFunctions());
        return ['operations' => array_values(array_unique($names))];
    }
    [$namespace, $address] = addressing($order['wsdl']);
    $client->__setSoapHeaders([
        new SoapHeader(WSA, 'Action', "$namespace/{$order['operation']}"),
        new SoapHeader(WSA, 'To', $address),
        new SoapHeader(WSA, 'MessageID', 'urn:uuid:' . vsprintf('%s%s-%s-%s-%s-%s%s%s', str_split(bin2hex(random_bytes(16)), 4))),
    ]);
    try {
        return ['response' => $client->__soapCall($order['operation'], [taken($order['request'])])];
    } catch (SoapFault $fault) {
        if (!isset($fault->detail)) throw $fault;
        $refusal = $fault->detail->Refusal;
        $code = substr(strrchr(":$fault->faultcode", ':'), 1);
        return ['refusal' => $refusal->Code, 'rule' => $refusal->Rule ?? null, 'faultCode' => $code];
    }
}

while (($line = fgets(STDIN)) !== false) {
    try {
        $order = json_decode($line, true, flags: JSON_THROW_ON_ERROR);
        $client = $clients["{$order['soap']} {$order['wsdl']}"] ??=
            new SigningClient($order['wsdl'], VERSIONS[$order['soap']], ...[...$pem, ['features' => SOAP_SINGLE_ELEMENT_ARRAYS]]);
        $outcome = perform($client, $order);
    } catch (Throwable $error) {
        $outcome = ['error' => $error::class . ": {$error->getMessage()}"];
    }
    echo json_encode($outcome, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE), "\n";
}
