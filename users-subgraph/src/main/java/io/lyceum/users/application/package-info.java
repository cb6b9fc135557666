/** Applications to teach: people make them, administrators decide them. */
@NullMarked
package io.lyceum.users.application;

import org.jspecify.annotations.NullMarked;
