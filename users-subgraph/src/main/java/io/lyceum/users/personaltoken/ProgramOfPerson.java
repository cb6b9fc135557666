package io.lyceum.users.personaltoken;

import io.lyceum.users.generated.types.Role;
import java.time.Instant;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

/**
 * A program that has shown a token, and so acts in a person's name.
 *
 * @param token the token's key
 * @param roles the person's
 * @param scopes what the token may do and the person may do now
 * @param expiresAt the token's end
 */
public record ProgramOfPerson(UUID token, UUID user, Set<Role> roles, SortedSet<String> scopes, Instant expiresAt) {}
