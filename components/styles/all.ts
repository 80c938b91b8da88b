/** The shared styles, in the order in which they build on each other. */
import './tokens.css';
import './base.css';
import './fields.css';
import './signs.css';
