package io.lyceum.users.client;

import java.util.SortedSet;
import java.util.UUID;

/**
 * A program that has proved who it is.
 *
 * @param clientId the name by which it signs in
 * @param scopes what it may do
 */
public record AuthenticatedClient(UUID id, String clientId, SortedSet<String> scopes) {}
