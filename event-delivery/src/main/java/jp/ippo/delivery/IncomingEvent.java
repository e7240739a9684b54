package jp.ippo.delivery;

import java.time.Instant;
import java.util.UUID;

/** An event as it was read and checked against its schema. */
public record IncomingEvent<T>(UUID id, String type, UUID incidentId, Instant occurredAt, T data) {}
