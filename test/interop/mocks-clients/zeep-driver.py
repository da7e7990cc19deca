"""Calls any operation of any description with python3-zeep; xmlsec signs the requests and verifies the answers.

  /usr/bin/python3 zeep-driver.py key.pem certificate.pem endpoint-certificate.pem

Reads one order a line on standard input and prints one outcome a line, as driver.ts describes them.
"""
import base64, datetime, importlib.util, json, pathlib, sys

import zeep
import zeep.exceptions
import zeep.helpers

worked_example = importlib.util.spec_from_file_location('zeep_client', pathlib.Path(__file__).parent.parent / 'zeep-client.py')
zeep_client = importlib.util.module_from_spec(worked_example)
worked_example.loader.exec_module(zeep_client)

clients = {}


def client_of(wsdl):
    if wsdl not in clients:
        clients[wsdl] = zeep.Client(wsdl, wsse=zeep_client.GatewaySignature(*sys.argv[1:4]))
    return clients[wsdl]


def port_of(client, soap):
    """Names of the service and of its port for a SOAP version."""
    kind = {'1.1': zeep.wsdl.bindings.Soap11Binding, '1.2': zeep.wsdl.bindings.Soap12Binding}[soap]
    return next((service.name, port.name) for service in client.wsdl.services.values() for port in service.ports.values()
                if isinstance(port.binding, kind))


def perform(order):
    client = client_of(order['wsdl'])
    service_name, port_name = port_of(client, order['soap'])
    operations = client.wsdl.services[service_name].ports[port_name].binding.all()
    if 'operation' not in order:
        return {'operations': list(operations)}
    try:
        reply = client.bind(service_name, port_name)[order['operation']](**order['request'])
    except zeep.exceptions.Fault as fault:
        said = lambda name: fault.detail.findtext(f'{{*}}Refusal/{{*}}{name}')
        return {'refusal': said('Code'), 'rule': said('Rule'), 'faultCode': fault.code.rpartition(':')[2]}
    elements = operations[order['operation']].output.body.type.elements
    # Of an answer with one element, zeep gives the element’s value.
    response = {elements[0][0]: reply} if len(elements) == 1 else reply
    return {'response': zeep.helpers.serialize_object(response, dict)}


def octets(members):
    return base64.b64decode(members['octets']) if list(members) == ['octets'] else members


def written(value):
    """zeep reads dates and times as Python's own."""
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).replace(tzinfo=None).isoformat() + 'Z'
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(type(value))


for line in sys.stdin:
    try:
        outcome = perform(json.loads(line, object_hook=octets))
    except Exception as error:  # whatever it is, the suite is told
        outcome = {'error': f'{type(error).__name__}: {error}'}
    print(json.dumps(outcome, default=written), flush=True)
