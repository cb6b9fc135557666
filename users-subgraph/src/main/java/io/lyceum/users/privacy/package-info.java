/** What a person can demand of the platform: to keep their details from others, to tell what it holds of them, to forget them. */
@NullMarked
package io.lyceum.users.privacy;

import org.jspecify.annotations.NullMarked;
